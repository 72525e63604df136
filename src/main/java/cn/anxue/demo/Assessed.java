package cn.anxue.demo;

import cn.anxue.identity.Caller;
import cn.anxue.reporting.assessment.AssessmentService;
import cn.anxue.reporting.assessment.AssessmentService.IndicatorDraft;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the province assesses its cities by in 2023, and the city its counties: example indicators. */
@ApplicationScoped
class Assessed implements Chapter {
    private static final int YEAR = 2023;
    private static final LocalDate ENTERED_ON = LocalDate.of(YEAR, 1, 10);
    private static final String BASIS = "示例考核办法（2023年）";

    private final AssessmentService assessments;

    Assessed(AssessmentService assessments) {
        this.assessments = assessments;
    }

    @Override
    public List<Step> steps() {
        return List.of(new Step("chengde.indicators", ENTERED_ON, () -> {
            indicators("130000");
            indicators("130800");
        }));
    }

    private void indicators(String region) {
        enter(region, 1, "风险保证金足额到账", "20", "deposits.short", "2");
        enter(region, 2, "机构全部纳入全国平台", "20", "institutions.offPlatform", "1");
        enter(region, 3, "群众举报按期答复", "20", "tipoffs.overdue", "2");
        enter(region, 4, "退费按期办结", "20", "refunds.overdue", "2");
        enter(region, 5, "未发生重大负面事件", "20", null, "10");
    }

    private void enter(String region, int n, String title, String points, @Nullable String measure, String each) {
        assessments.enter(
                Caller.SYSTEM,
                new IndicatorDraft(
                        region, YEAR, n, title, new BigDecimal(points), measure, new BigDecimal(each), BASIS));
    }
}
