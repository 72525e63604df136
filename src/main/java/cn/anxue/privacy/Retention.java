package cn.anxue.privacy;

import cn.anxue.calendar.Today;
import cn.anxue.privacy.PersonalFile.Rest;
import cn.anxue.problem.ProblemException;
import cn.anxue.region.RegionRules;
import cn.anxue.region.Rule;
import cn.anxue.region.RuleKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** How long personal data is kept: the local rule {@code privacy.retention}; where none is laid down, nothing is erased. */
@ApplicationScoped
class Retention {
    static final RuleKey<RetentionRule> KEY = new RuleKey<>("privacy.retention", RetentionRule.class);

    private final RegionRules rules;
    private final Today today;

    Retention(RegionRules rules, Today today) {
        this.rules = rules;
        this.today = today;
    }

    /** Those whose term is over. */
    List<Rest> over(Collection<Rest> resting) {
        LocalDate day = today.date();
        Map<String, Rule<RetentionRule>> byRegion =
                rules.onAll(day, resting.stream().map(Rest::regionCode).toList(), KEY);
        return resting.stream()
                .filter(rest -> {
                    Rule<RetentionRule> rule = byRegion.get(rest.regionCode());
                    return rule != null && day.isAfter(rule.value().until(rest.lastActOn()));
                })
                .toList();
    }

    /** @throws ProblemException where the law still wants it kept */
    void requireErasable(Rest rest) {
        if (!rest.ended()) {
            throw new ProblemException(PrivacyProblem.STILL_NEEDED);
        }
        if (rest.moneyMoved() && over(List.of(rest)).isEmpty()) {
            Rule<RetentionRule> rule =
                    rules.on(today.date(), rest.regionCode(), KEY).orElse(null);
            throw new ProblemException(
                    PrivacyProblem.RETENTION_NOT_OVER,
                    rule == null
                            ? Map.of("until", "–", "document", "–")
                            : Map.of("until", rule.value().until(rest.lastActOn()), "document", rule.document()));
        }
    }
}
