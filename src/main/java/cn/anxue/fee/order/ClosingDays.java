package cn.anxue.fee.order;

import cn.anxue.calendar.DayUnit;
import cn.anxue.calendar.Deadlines;
import cn.anxue.calendar.Term;
import cn.anxue.region.RegionRules;
import cn.anxue.region.Rule;
import cn.anxue.region.RuleKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** How long an order taught to the end stays open to objections: the local rule {@code fee.closingDays}. */
@ApplicationScoped
class ClosingDays {
    static final RuleKey<Term> KEY = new RuleKey<>("fee.closingDays", Term.class);

    /** Where a place says nothing. */
    private static final Term OTHERWISE = new Term(30, DayUnit.CALENDAR);

    private final RegionRules rules;
    private final Deadlines deadlines;

    ClosingDays(RegionRules rules, Deadlines deadlines) {
        this.rules = rules;
        this.deadlines = deadlines;
    }

    /** Orders that have rested since then or earlier may be over their term on this day; later ones are not. */
    LocalDate latestRest(String regionCode, LocalDate day) {
        return day.minusDays(term(regionCode, day).days() + 1L);
    }

    /** Whether the time to object has passed for an order that has rested since that day. */
    boolean isOver(String regionCode, LocalDate restsFrom, LocalDate day) {
        return deadlines.of(restsFrom, term(regionCode, day)).on().isBefore(day);
    }

    private Term term(String regionCode, LocalDate day) {
        return rules.on(day, regionCode, KEY).map(Rule::value).orElse(OTHERWISE);
    }
}
