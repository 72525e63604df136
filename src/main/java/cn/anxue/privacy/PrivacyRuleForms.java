package cn.anxue.privacy;

import cn.anxue.region.RuleForm;
import cn.anxue.region.RuleForms;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Which values the rules of personal data may have. */
@ApplicationScoped
class PrivacyRuleForms implements RuleForms {
    private static final int ANSWER_DAYS_MAX = 60;

    @Override
    public List<RuleForm<?>> rules() {
        return List.of(
                RuleForm.term(AnswerTerm.KEY, ANSWER_DAYS_MAX),
                RuleForm.any(Retention.KEY, "1 至 30 年，写作 {\"years\": 3}", "1 to 30 years, as in {\"years\": 3}"));
    }
}
