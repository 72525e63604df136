package cn.anxue.demo;

import cn.anxue.deposit.AssessmentService;
import cn.anxue.deposit.IndividualAssessment;
import cn.anxue.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What happened in 承德市 in 2023, as 承教提字（2023）第2号 tells it. */
@ApplicationScoped
class Chengde implements Chapter {
    private static final LocalDate REGISTERED_ON = LocalDate.of(2023, 1, 9);
    private static final LocalDate AGREED_ON = LocalDate.of(2023, 1, 30);
    private static final LocalDate ASSESSED_ON = LocalDate.of(2023, 2, 6);
    private static final LocalDate PAID_ON = LocalDate.of(2023, 2, 13);
    private static final String ASSESSMENT = "示教保核〔2023〕1号";

    private final Roll roll;
    private final Opening opening;
    private final AssessmentService assessments;
    private final ChengdeEnforcement enforcement;
    private final Cast cast;

    Chengde(Roll roll, Opening opening, AssessmentService assessments, ChengdeEnforcement enforcement, Cast cast) {
        this.roll = roll;
        this.opening = opening;
        this.assessments = assessments;
        this.enforcement = enforcement;
        this.cast = cast;
    }

    @Override
    public List<Step> steps() {
        List<PlannedInstitution> all = ChengdePlan.institutions();
        List<Step> steps = new ArrayList<>();
        steps.add(new Step("chengde.register", REGISTERED_ON, () -> roll.register(officer(), all)));
        for (String county : ChengdePlan.COUNTIES) {
            List<PlannedInstitution> theirs = all.stream()
                    .filter(institution -> institution.regionCode().equals(county))
                    .toList();
            steps.add(new Step(
                    "chengde.agreements." + county, AGREED_ON, () -> opening.agree(officer(), theirs, AGREED_ON)));
        }
        steps.add(new Step("chengde.assessments", ASSESSED_ON, () -> assess(all)));
        steps.add(new Step("chengde.deposits", PAID_ON, () -> opening.payIn(all, PAID_ON)));
        steps.addAll(enforcement.steps(all));
        return steps;
    }

    /** The place has no tiers: each is assessed by itself. */
    private void assess(List<PlannedInstitution> all) {
        Caller officer = officer();
        all.forEach(institution -> assessments.assess(
                officer,
                roll.idOf(institution),
                new IndividualAssessment(institution.deposit(), ASSESSMENT, null, null)));
    }

    private Caller officer() {
        return cast.named("officer.chengde");
    }
}
