package cn.anxue.fee.adjustment;

import cn.anxue.calendar.Term;
import cn.anxue.calendar.Today;
import cn.anxue.region.RegionRules;
import cn.anxue.region.Rule;
import cn.anxue.region.RuleKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;

/** How long interest rests before it goes where the agreement says: calendar days, for banks correct themselves. */
@ApplicationScoped
public class InterestDays {
    public static final RuleKey<Term> KEY = new RuleKey<>("fee.interestDays", Term.class);

    private final RegionRules rules;
    private final Today today;

    InterestDays(RegionRules rules, Today today) {
        this.rules = rules;
        this.today = today;
    }

    LocalDate today() {
        return today.date();
    }

    /** What was posted until then has rested; nothing where the place lays down no term. */
    Optional<LocalDate> postedUntil(String regionCode) {
        return rules.on(today(), regionCode, KEY).map(Rule::value).map(term -> today().minusDays(term.days()));
    }
}
