package cn.anxue.tipoff;

import cn.anxue.calendar.Term;
import cn.anxue.problem.Text;
import cn.anxue.region.RuleForm;
import cn.anxue.region.RuleForms;
import cn.anxue.region.RuleKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Which values the rules of tip-offs may have. */
@ApplicationScoped
class TipOffRuleForms implements RuleForms {
    @Override
    public List<RuleForm<?>> rules() {
        return List.of(
                term("accept", 30),
                term("takeOver", 30),
                term("reply", 60),
                term("reopen", 365),
                new RuleForm<>(
                        new RuleKey<>("tipoff.alike", AlikeRule.class),
                        alike -> RuleForm.isWithin(alike.days(), 1, 365) && RuleForm.isWithin(alike.percent(), 1, 100),
                        Text.of("days 1 至 365，percent 1 至 100", "days of 1 to 365, percent of 1 to 100")),
                new RuleForm<>(
                        new RuleKey<>("tipoff.campaign", CampaignRule.class),
                        campaign -> RuleForm.isWithin(campaign.days(), 1, 365)
                                && RuleForm.isWithin(campaign.percent(), 1, 100)
                                && RuleForm.isWithin(campaign.least(), 2, 1_000),
                        Text.of(
                                "days 1 至 365，percent 1 至 100，least 2 至 1000",
                                "days of 1 to 365, percent of 1 to 100, least of 2 to 1000")));
    }

    private static RuleForm<Term> term(String name, int mostDays) {
        return RuleForm.term(new RuleKey<>("tipoff." + name, Term.class), mostDays);
    }
}
