package cn.anxue.privacy;

import cn.anxue.calendar.Deadline;
import cn.anxue.calendar.Deadlines;
import cn.anxue.calendar.Term;
import cn.anxue.calendar.Today;
import cn.anxue.region.RegionRules;
import cn.anxue.region.Rule;
import cn.anxue.region.RuleKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** How soon a request is answered: the local rule {@code privacy.answerWithin}. */
@ApplicationScoped
class AnswerTerm {
    static final RuleKey<Term> KEY = new RuleKey<>("privacy.answerWithin", Term.class);

    /** Where a place says nothing; the law only says without delay. */
    private static final Term OTHERWISE = Term.working(15);

    private final RegionRules rules;
    private final Deadlines deadlines;
    private final Today today;

    AnswerTerm(RegionRules rules, Deadlines deadlines, Today today) {
        this.rules = rules;
        this.deadlines = deadlines;
        this.today = today;
    }

    Deadline from(String regionCode) {
        LocalDate day = today.date();
        return deadlines.of(day, rules.on(day, regionCode, KEY).map(Rule::value).orElse(OTHERWISE));
    }
}
