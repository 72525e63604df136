package cn.anxue.fee.cap;

import cn.anxue.calendar.Today;
import cn.anxue.institution.InstitutionCategory;
import cn.anxue.region.RegionRules;
import cn.anxue.region.Rule;
import cn.anxue.region.RuleKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The caps in force at a place. */
@ApplicationScoped
public class Caps {
    static final RuleKey<FeeCaps> CAPS = new RuleKey<>("fee.caps", FeeCaps.class);

    private final RegionRules rules;
    private final Today today;

    Caps(RegionRules rules, Today today) {
        this.rules = rules;
        this.today = today;
    }

    /**
     * Whether a cap applies at all; one that is exceeded is refused by its own code.
     *
     * @param live the learner's other live orders at the institution in the subject
     */
    public boolean check(String regionCode, InstitutionCategory category, Counted order, List<Counted> live) {
        Optional<Rule<FeeCaps>> rule = rules.on(today.date(), regionCode, CAPS);
        FeeCaps.Cap cap =
                rule.map(found -> found.value().categories().get(category)).orElse(null);
        if (rule.isEmpty() || cap == null) {
            return false;
        }
        CapRules.check(cap, rule.get().document(), order, live, today.date());
        return true;
    }
}
