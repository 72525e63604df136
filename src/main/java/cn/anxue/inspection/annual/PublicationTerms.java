package cn.anxue.inspection.annual;

import cn.anxue.calendar.Deadlines;
import cn.anxue.calendar.Term;
import cn.anxue.calendar.Today;
import cn.anxue.region.RegionRules;
import cn.anxue.region.Rule;
import cn.anxue.region.RuleKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** How long an institution has to put right what its annual inspection found. */
@ApplicationScoped
class PublicationTerms {
    private static final RuleKey<Term> CORRECTION = new RuleKey<>("inspection.correction", Term.class);
    /** Where nobody has laid one down; no published rule was found. */
    private static final Term OTHERWISE = Term.calendar(30);

    private final RegionRules rules;
    private final Deadlines deadlines;
    private final Today today;

    PublicationTerms(RegionRules rules, Deadlines deadlines, Today today) {
        this.rules = rules;
        this.deadlines = deadlines;
        this.today = today;
    }

    LocalDate today() {
        return today.date();
    }

    LocalDate correctUntil(String regionCode, LocalDate publishedOn) {
        Term term =
                rules.on(today.date(), regionCode, CORRECTION).map(Rule::value).orElse(OTHERWISE);
        return deadlines.of(publishedOn, term).on();
    }
}
