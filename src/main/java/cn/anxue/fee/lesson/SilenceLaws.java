package cn.anxue.fee.lesson;

import cn.anxue.calendar.Deadline;
import cn.anxue.calendar.Deadlines;
import cn.anxue.calendar.Term;
import cn.anxue.region.RegionRules;
import cn.anxue.region.Rule;
import cn.anxue.region.RuleKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** After how many working days silence confirms, by place and by the day the family was told (domain.md B4, B4a). */
@ApplicationScoped
class SilenceLaws {
    private static final RuleKey<Term> SILENCE = new RuleKey<>("fee.silenceDays", Term.class);

    private final RegionRules rules;
    private final Deadlines deadlines;

    SilenceLaws(RegionRules rules, Deadlines deadlines) {
        this.rules = rules;
        this.deadlines = deadlines;
    }

    /** A message that was sent on a day to a family in a region. */
    record Told(String regionCode, LocalDate on) {}

    /** The last day to answer each; none where the place lets silence count for nothing. One question a day told. */
    Map<Told, LocalDate> lastDays(Collection<Told> told) {
        Map<LocalDate, Set<String>> regions = new HashMap<>();
        told.forEach(
                one -> regions.computeIfAbsent(one.on(), on -> new HashSet<>()).add(one.regionCode()));
        Map<Told, LocalDate> last = new HashMap<>();
        regions.forEach((on, codes) -> rules.onAll(on, codes, SILENCE)
                .forEach((code, rule) -> last.put(new Told(code, on), lastDay(on, rule))));
        return last;
    }

    /** What stands of a day promised, once holidays were loaded that nobody knew of: it never comes sooner. */
    static LocalDate laterOf(LocalDate promised, @Nullable LocalDate recounted) {
        return recounted == null
                ? promised
                : Deadline.laterOf(new Deadline(promised, false), new Deadline(recounted, false))
                        .on();
    }

    private LocalDate lastDay(LocalDate told, Rule<Term> rule) {
        return deadlines.of(told, rule.value()).on();
    }
}
