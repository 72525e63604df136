package cn.anxue.deposit;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what places have laid down about deposits. */
@ApplicationScoped
class DepositLaws {
    private static final RuleKey<DepositBasis> BASIS = new RuleKey<>("deposit.basis", DepositBasis.class);
    private static final RuleKey<DepositTiers> TIERS = new RuleKey<>("deposit.tiers", DepositTiers.class);
    private static final RuleKey<Boolean> FLOOR_INCLUDED = new RuleKey<>("deposit.floorIncluded", Boolean.class);
    private static final RuleKey<Term> TOP_UP = new RuleKey<>("deposit.topUp", Term.class);

    private final RegionRules rules;
    private final Deadlines deadlines;

    DepositLaws(RegionRules rules, Deadlines deadlines) {
        this.rules = rules;
        this.deadlines = deadlines;
    }

    /** The law of each place; three questions whatever their number. */
    Map<String, DepositLaw> on(LocalDate day, Collection<String> regionCodes) {
        Map<String, Rule<DepositBasis>> bases = rules.onAll(day, regionCodes, BASIS);
        Map<String, Rule<DepositTiers>> tiers = rules.onAll(day, regionCodes, TIERS);
        Map<String, Rule<Boolean>> floors = rules.onAll(day, regionCodes, FLOOR_INCLUDED);
        Map<String, DepositLaw> laws = new HashMap<>();
        for (String code : regionCodes) {
            boolean floorIncluded =
                    Optional.ofNullable(floors.get(code)).map(Rule::value).orElse(false);
            laws.put(code, new DepositLaw(bases.get(code), tiers.get(code), floorIncluded));
        }
        return laws;
    }

    /** The last day to top up, by the rule in force on the day it became short; empty where the place has set no term. */
    Optional<Deadline> topUp(String regionCode, LocalDate shortSince) {
        return Optional.ofNullable(topUps(List.of(regionCode), shortSince).get(regionCode));
    }

    /** The same for many places, in one question; those that have set no term are left out. */
    Map<String, Deadline> topUps(Collection<String> regionCodes, LocalDate shortSince) {
        Map<String, Deadline> last = new HashMap<>();
        rules.onAll(shortSince, regionCodes, TOP_UP)
                .forEach((code, term) -> last.put(code, deadlines.of(shortSince, term.value())));
        return last;
    }
}
