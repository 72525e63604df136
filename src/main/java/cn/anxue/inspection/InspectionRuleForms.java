package cn.anxue.inspection;

import cn.anxue.calendar.Term;
import cn.anxue.problem.Text;
import cn.anxue.region.RuleForm;
import cn.anxue.region.RuleForms;
import cn.anxue.region.RuleKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Which values the rules of inspections may have. */
@ApplicationScoped
class InspectionRuleForms implements RuleForms {
    private static final int CORRECTION_DAYS_MAX = 180;
    private static final int ANSWER_DAYS_MAX = 60;
    private static final int SILENCE_DAYS_MAX = 365;

    @Override
    public List<RuleForm<?>> rules() {
        return List.of(
                RuleForm.term(new RuleKey<>("inspection.correction", Term.class), CORRECTION_DAYS_MAX),
                RuleForm.term(new RuleKey<>("inspection.forwardAnswer", Term.class), ANSWER_DAYS_MAX),
                new RuleForm<>(
                        new RuleKey<>("inspection.supervisorSilence", SilenceRule.class),
                        silence -> RuleForm.isWithin(silence.days(), 1, SILENCE_DAYS_MAX),
                        Text.of(
                                "1 至 " + SILENCE_DAYS_MAX + " 日，写作 {\"days\": 60}",
                                "1 to " + SILENCE_DAYS_MAX + " days, as in {\"days\": 60}")));
    }
}
