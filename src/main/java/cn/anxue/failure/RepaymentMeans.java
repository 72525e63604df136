package cn.anxue.failure;

import cn.anxue.approval.ApprovalId;
import cn.anxue.approval.ApprovalService;
import cn.anxue.approval.Proposal;
import cn.anxue.deposit.outflow.OutflowId;
import cn.anxue.deposit.outflow.Payee;
import cn.anxue.deposit.outflow.PlanOutflows;
import cn.anxue.deposit.outflow.PlanPayment;
import cn.anxue.failure.ReturnedPayments.Returned;
import cn.anxue.fee.FeeBooks;
import cn.anxue.fee.payout.PayoutDraft;
import cn.anxue.fee.payout.PayoutKind;
import cn.anxue.fee.payout.Payouts;
import cn.anxue.identity.Caller;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.institution.InstitutionView;
import cn.anxue.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Both accounts that pay a claim again, and whoever is asked where it goes to another payee. */
@ApplicationScoped
class RepaymentMeans {
    private final Payouts payouts;
    private final PlanOutflows outflows;
    private final Plans plans;
    private final ApprovalService approvals;
    private final InstitutionRegister register;

    RepaymentMeans(
            Payouts payouts,
            PlanOutflows outflows,
            Plans plans,
            ApprovalService approvals,
            InstitutionRegister register) {
        this.payouts = payouts;
        this.outflows = outflows;
        this.plans = plans;
        this.approvals = approvals;
        this.register = register;
    }

    /** Without a word on who the family is. */
    ApprovalId propose(Caller caller, Failure failure, Claim claim, List<Returned> waiting, String reason) {
        InstitutionView institution = register.view(failure.institution());
        Money amount =
                waiting.stream().map(Returned::amount).reduce(Money::plus).orElseThrow();
        return approvals.propose(
                caller,
                new Proposal(
                        ClaimRepayment.KIND,
                        "failure",
                        failure.id().value(),
                        failure.regionCode(),
                        Map.of(
                                "institution", institution.name(),
                                "claim", Integer.toString(claim.number()),
                                "amount", amount.decimal(),
                                "reason", reason)));
    }

    /**
     * @param approval of another payee; null where the plan's holds
     * @return by which the account's room tells what becomes of it
     */
    UUID pay(Caller caller, Failure failure, Claim claim, Returned payment, @Nullable ApprovalId approval) {
        Payee payee = Objects.requireNonNull(claim.claimant().payee());
        return switch (payment.account()) {
            case FEE -> {
                payouts.prepare(List.of(new PayoutDraft(
                        PayoutKind.CLAIM,
                        payment.id(),
                        failure.institution(),
                        payee,
                        payment.amount(),
                        FeeBooks.REFUNDS)));
                yield payment.id();
            }
            case DEPOSIT -> {
                ApprovalId decided = approval == null
                        ? plans.find(failure.id(), Plans.Standing.DECIDED)
                                .orElseThrow()
                                .approval()
                        : approval;
                yield outflows.again(
                                caller,
                                decided,
                                new OutflowId(payment.id()),
                                new PlanPayment(claim.id().value(), payee, payment.amount()))
                        .value();
            }
        };
    }
}
