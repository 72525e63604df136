package cn.anxue.demo;

import cn.anxue.approval.ApprovalService;
import cn.anxue.approval.Decision;
import cn.anxue.deposit.outflow.Payee;
import cn.anxue.failure.Check;
import cn.anxue.failure.ClaimDraft;
import cn.anxue.failure.ClaimService;
import cn.anxue.failure.Claimant;
import cn.anxue.failure.FailureDraft;
import cn.anxue.failure.FailureId;
import cn.anxue.failure.FailureKind;
import cn.anxue.failure.FailureService;
import cn.anxue.failure.PlanService;
import cn.anxue.failure.PlanView;
import cn.anxue.identity.Caller;
import cn.anxue.institution.InstitutionCategory;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.Registration;
import cn.anxue.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/**
 * An invented failure in 柳州市柳南区, from its trigger to the published plan: an institution that took fees and was not to be
 * reached any more. The founding document of the place speaks of problems closed one by one, not of this one.
 */
@ApplicationScoped
class Liunan implements Chapter {
    private static final String REGION = "450204";
    private static final LocalDate REGISTERED_ON = LocalDate.of(2025, 9, 1);
    private static final LocalDate AGREED_ON = LocalDate.of(2025, 9, 8);
    private static final LocalDate PAID_ON = LocalDate.of(2025, 9, 15);
    private static final LocalDate SOLD_ON = LocalDate.of(2026, 3, 2);
    private static final LocalDate FAILED_ON = LocalDate.of(2026, 4, 13);
    private static final LocalDate CLAIMS_UNTIL = LocalDate.of(2026, 4, 27);
    private static final LocalDate DECIDED_ON = LocalDate.of(2026, 4, 28);

    private final Roll roll;
    private final Opening opening;
    private final Selling selling;
    private final Steps steps;
    private final Cast cast;

    Liunan(Roll roll, Opening opening, Selling selling, Steps steps, Cast cast) {
        this.roll = roll;
        this.opening = opening;
        this.selling = selling;
        this.steps = steps;
        this.cast = cast;
    }

    /** The run-book, by the services that officers use. */
    @ApplicationScoped
    static class Steps {
        private final FailureService failures;
        private final ClaimService claims;
        private final PlanService plans;
        private final ApprovalService approvals;

        Steps(FailureService failures, ClaimService claims, PlanService plans, ApprovalService approvals) {
            this.failures = failures;
            this.claims = claims;
            this.plans = plans;
            this.approvals = approvals;
        }

        void trigger(Caller officer, InstitutionId institution) {
            FailureId failure = failures.trigger(
                            officer, institution, new FailureDraft(FailureKind.MISSING, "多名家长反映停课，负责人失联（示例）"))
                    .id();
            failures.openClaims(officer, failure, FAILED_ON, CLAIMS_UNTIL);
        }

        /** What our records show is taken as it is; one family paid outside custody and shows it. */
        void check(Caller officer, InstitutionId institution) {
            FailureId failure = failures.of(officer, institution).get(0).id();
            Payee payee = new Payee("示例银行", "6217004502040099", "示例家长场外");
            int outside = claims.add(
                            officer,
                            failure,
                            new ClaimDraft(
                                    null,
                                    Money.ofFen(0),
                                    Money.ofYuan(1_800),
                                    new Claimant("示例家长场外", "13900000099", payee),
                                    "转账记录与收据各一份（示例）",
                                    List.of()))
                    .number();
            claims.acceptRecorded(officer, failure);
            claims.check(officer, failure, List.of(new Check(outside, Money.ofYuan(1_500), null, "其中 300 元已上课")));
            plans.propose(officer, failure);
        }

        void decide(Caller officer, Caller approver, InstitutionId institution) {
            FailureId failure = failures.of(officer, institution).get(0).id();
            PlanView plan = plans.get(officer, failure);
            approvals.decide(approver, plan.approval(), Decision.APPROVE, "核对无误（示例）");
        }
    }

    @Override
    public List<Step> steps() {
        PlannedInstitution school = new PlannedInstitution(
                1,
                "柳南",
                REGION,
                InstitutionCategory.ARTS,
                new Registration.ScaleDraft(80, 400, 1),
                Money.ofYuan(100_000),
                Cast.BANK2_CODE);
        List<PlannedInstitution> all = List.of(school);
        return List.of(
                new Step("liunan.register", REGISTERED_ON, () -> roll.register(officer(), all)),
                new Step("liunan.agreements", AGREED_ON, () -> opening.agree(officer(), all, AGREED_ON)),
                new Step("liunan.deposits", PAID_ON, () -> opening.payIn(all, PAID_ON)),
                new Step("liunan.orders", SOLD_ON, () -> selling.sell(school, roll.idOf(school), SOLD_ON)),
                new Step("liunan.failure", FAILED_ON, () -> steps.trigger(officer(), roll.idOf(school))),
                new Step("liunan.claims", CLAIMS_UNTIL, () -> steps.check(officer(), roll.idOf(school))),
                new Step(
                        "liunan.plan",
                        DECIDED_ON,
                        () -> steps.decide(officer(), cast.named("approver.liunan"), roll.idOf(school))));
    }

    private Caller officer() {
        return cast.named("officer.liunan");
    }
}
