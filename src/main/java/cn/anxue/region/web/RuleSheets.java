package cn.anxue.region.web;

import cn.anxue.calendar.Today;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.identity.Scope;
import cn.anxue.problem.Text;
import cn.anxue.region.RegionRules;
import cn.anxue.region.Regions;
import cn.anxue.region.ResolvedRule;
import cn.anxue.region.RuleNames;
import cn.anxue.rule.RuleCatalogue;
import cn.anxue.rule.RuleHistory;
import cn.anxue.rule.value.RuleValue;
import cn.anxue.rule.value.ValueForm;
import cn.anxue.web.Typed;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the page of one rule of one place shows. */
@ApplicationScoped
class RuleSheets {
    private final RuleHistory history;
    private final RuleCatalogue catalogue;
    private final RegionRules rules;
    private final Regions regions;
    private final Today today;

    RuleSheets(RuleHistory history, RuleCatalogue catalogue, RegionRules rules, Regions regions, Today today) {
        this.history = history;
        this.catalogue = catalogue;
        this.rules = rules;
        this.regions = regions;
        this.today = today;
    }

    /**
     * One rule of one place.
     *
     * @param applying what applies today, be it laid down above; null where nothing does
     * @param acts whether the reader may propose here
     */
    public record Sheet(
            String region,
            String regionName,
            String key,
            Text called,
            RuleValue value,
            RuleBody.@Nullable View applying,
            List<RuleCaseBody.Row> rows,
            List<RuleCaseBody.Case> cases,
            LocalDate tomorrow,
            boolean acts) {
        /** As it was typed, or with what applies. */
        public ValueForm form(Typed typed) {
            if (typed.has("document")) {
                return value.form(typed::of);
            }
            return value.form(applying == null ? null : applying.value());
        }

        public boolean isTried() {
            return RuleTrials.tries(key);
        }

        /** Whether a row can still be ended or taken back. */
        public boolean isLive(RuleCaseBody.Row row) {
            return acts
                    && !row.withdrawn()
                    && (row.until() == null || row.until().isAfter(tomorrow));
        }

        /** Whether its day has not come, so that it is taken back and not ended. */
        public boolean isComing(RuleCaseBody.Row row) {
            return !row.from().isBefore(tomorrow);
        }
    }

    Sheet of(Caller official, String region, String key) {
        RuleHistory.Lines lines = history.of(official, region, key);
        LocalDate day = today.date();
        return new Sheet(
                region,
                regions.fullName(region),
                key,
                RuleNames.of(key),
                catalogue.value(key),
                applying(day, region, key),
                lines.rows().stream()
                        .map(row -> RuleCaseBody.Row.from(row, lines))
                        .toList(),
                lines.cases().stream()
                        .map(one -> RuleCaseBody.Case.from(one, regions))
                        .toList(),
                day.plusDays(1),
                mayPropose(official, region));
    }

    private RuleBody.@Nullable View applying(LocalDate day, String region, String key) {
        return rules.allOn(day, region).stream()
                .filter((ResolvedRule rule) -> rule.key().equals(key))
                .findFirst()
                .map(rule -> RuleBody.View.from(rule, regions))
                .orElse(null);
    }

    private boolean mayPropose(Caller official, String region) {
        return official.has(Role.OFFICER)
                && official.scope() instanceof Scope.Region own
                && regions.within(region, own.regionCode());
    }
}
