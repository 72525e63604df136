package cn.anxue.tipoff;

import cn.anxue.calendar.Deadlines;
import cn.anxue.calendar.Term;
import cn.anxue.calendar.Today;
import cn.anxue.region.RegionRules;
import cn.anxue.region.Rule;
import cn.anxue.region.RuleKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** The days by which things are to be done, as the place that handles the tip-off has laid down. */
@ApplicationScoped
class TipOffClocks {
    private static final RuleKey<Term> ACCEPT = new RuleKey<>("tipoff.accept", Term.class);
    private static final RuleKey<Term> TAKE_OVER = new RuleKey<>("tipoff.takeOver", Term.class);
    private static final RuleKey<Term> REPLY = new RuleKey<>("tipoff.reply", Term.class);
    private static final RuleKey<Term> REOPEN = new RuleKey<>("tipoff.reopen", Term.class);
    private static final RuleKey<AlikeRule> ALIKE = new RuleKey<>("tipoff.alike", AlikeRule.class);
    private static final RuleKey<CampaignRule> CAMPAIGN = new RuleKey<>("tipoff.campaign", CampaignRule.class);
    private static final int DAYS = 7;

    private final RegionRules rules;
    private final Deadlines deadlines;
    private final Today today;

    TipOffClocks(RegionRules rules, Deadlines deadlines, Today today) {
        this.rules = rules;
        this.deadlines = deadlines;
        this.today = today;
    }

    LocalDate acceptBy(String regionCode) {
        return on(regionCode, ACCEPT);
    }

    /** Of an office that was handed one. */
    LocalDate takeOverBy(String regionCode) {
        return on(regionCode, TAKE_OVER);
    }

    LocalDate replyBy(String regionCode) {
        return on(regionCode, REPLY);
    }

    /** The last day a reporter may ask again. */
    LocalDate reopenBy(String regionCode) {
        return on(regionCode, REOPEN);
    }

    AlikeRule alike(String regionCode) {
        return rules.on(today.date(), regionCode, ALIKE).map(Rule::value).orElse(AlikeRule.SHIPPED);
    }

    CampaignRule campaign(String regionCode) {
        return rules.on(today.date(), regionCode, CAMPAIGN).map(Rule::value).orElse(CampaignRule.SHIPPED);
    }

    private LocalDate on(String regionCode, RuleKey<Term> key) {
        Term term = rules.on(today.date(), regionCode, key).map(Rule::value).orElse(Term.working(DAYS));
        return deadlines.of(today.date(), term).on();
    }
}
