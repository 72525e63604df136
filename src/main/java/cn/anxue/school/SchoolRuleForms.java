package cn.anxue.school;

import cn.anxue.region.RuleForm;
import cn.anxue.region.RuleForms;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Which values the rules of after-school services may have. */
@ApplicationScoped
class SchoolRuleForms implements RuleForms {
    private static final long FEE_YUAN_MAX = 1_000;
    private static final long SUBSIDY_YUAN_MAX = 100;
    private static final int ANSWER_DAYS_MAX = 60;

    @Override
    public List<RuleForm<?>> rules() {
        return List.of(
                RuleForm.money(SchoolLaws.FEE_CAP, FEE_YUAN_MAX),
                RuleForm.money(SchoolLaws.COUNTY_FEE, FEE_YUAN_MAX),
                RuleForm.money(SchoolLaws.SUBSIDY, SUBSIDY_YUAN_MAX),
                RuleForm.term(SchoolLaws.PROVIDER_ANSWER, ANSWER_DAYS_MAX));
    }
}
