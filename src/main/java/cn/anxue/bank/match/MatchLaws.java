package cn.anxue.bank.match;

import cn.anxue.calendar.Today;
import cn.anxue.region.RegionRules;
import cn.anxue.region.Rule;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** How strictly each place matches today; one round trip whatever their number. */
@ApplicationScoped
public class MatchLaws {
    private final RegionRules rules;
    private final Today today;

    MatchLaws(RegionRules rules, Today today) {
        this.rules = rules;
        this.today = today;
    }

    LocalDate today() {
        return today.date();
    }

    public MatchTerms of(String regionCode) {
        return rules.on(today.date(), regionCode, MatchTerms.KEY)
                .map(Rule::value)
                .orElse(MatchTerms.NATIONAL);
    }

    /** By region; each of them has its terms. */
    public Map<String, MatchTerms> of(Collection<String> regionCodes) {
        Map<String, MatchTerms> terms = new HashMap<>();
        regionCodes.forEach(region -> terms.put(region, MatchTerms.NATIONAL));
        rules.onAll(today.date(), terms.keySet(), MatchTerms.KEY)
                .forEach((region, rule) -> terms.put(region, rule.value()));
        return terms;
    }
}
