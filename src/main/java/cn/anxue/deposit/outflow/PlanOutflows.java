package cn.anxue.deposit.outflow;

import cn.anxue.approval.ApprovalId;
import cn.anxue.calendar.Today;
import cn.anxue.deposit.DepositBalances;
import cn.anxue.deposit.DepositBooks;
import cn.anxue.deposit.agreement.Purpose;
import cn.anxue.deposit.agreement.SupervisedAccount;
import cn.anxue.deposit.agreement.SupervisedAccounts;
import cn.anxue.identity.Caller;
import cn.anxue.institution.InstitutionId;
import cn.anxue.ledger.Balance;
import cn.anxue.money.Money;
import cn.anxue.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Pays families out of a deposit by a plan that two people have decided (CLAIM). The plan is the approval, so nobody
 * proposes these one by one; their payees are the plan's, and the outflow keeps them masked.
 */
@ApplicationScoped
@Transactional
public class PlanOutflows {
    private final Outflows outflows;
    private final OutflowBooking booking;
    private final DepositBalances balances;
    private final Telling telling;
    private final Today today;

    PlanOutflows(Outflows outflows, OutflowBooking booking, DepositBalances balances, Telling telling, Today today) {
        this.outflows = outflows;
        this.booking = booking;
        this.balances = balances;
        this.telling = telling;
        this.today = today;
    }

    /** Which account pays, and who is told. */
    @ApplicationScoped
    static class Telling {
        private final SupervisedAccounts accounts;
        private final Event<OutflowsApproved> approved;

        Telling(SupervisedAccounts accounts, Event<OutflowsApproved> approved) {
            this.accounts = accounts;
            this.approved = approved;
        }

        /** The account in use, else the one opened last. */
        SupervisedAccount payingAccount(InstitutionId institution) {
            return accounts.openOf(institution, Purpose.DEPOSIT)
                    .or(() -> accounts.of(List.of(institution)).stream()
                            .filter(account -> account.purpose() == Purpose.DEPOSIT)
                            .reduce((earlier, later) -> later))
                    .orElseThrow(() -> new ProblemException(OutflowProblem.NO_DEPOSIT_ACCOUNT));
        }

        void tell(List<ApprovedOutflow> outflows) {
            approved.fire(new OutflowsApproved(outflows));
        }
    }

    /** What a plan may use: principal and interest, less what is missing from the account. */
    public Money available(InstitutionId institution) {
        return held(institution).plus(interest(institution));
    }

    /**
     * Sets the money of all payments apart and has the bank told.
     *
     * @return the outflow of each claim
     * @throws ProblemException where the deposit no longer holds as much
     */
    public Map<UUID, OutflowId> approve(
            Caller approver,
            ApprovalId approval,
            InstitutionId institution,
            String reason,
            List<PlanPayment> payments) {
        if (payments.isEmpty()) {
            return Map.of();
        }
        SupervisedAccount account = telling.payingAccount(institution);
        Money principalLeft = held(institution);
        Map<UUID, OutflowId> made = new LinkedHashMap<>();
        List<Outflow> drafted = new ArrayList<>();
        List<ApprovedOutflow> told = new ArrayList<>();
        for (PlanPayment payment : payments) {
            Money principal = principalLeft.min(payment.amount());
            principalLeft = principalLeft.minus(principal);
            var split = new OutflowRules.Split(principal, payment.amount().minus(principal));
            Outflow outflow = Outflow.ofPlan(account, approval, reason, payment, split, approver.id(), today.now());
            drafted.add(outflow);
            made.put(payment.claim(), outflow.id());
            told.add(new ApprovedOutflow(
                    outflow.id(), institution, account.number(), payment.payee(), payment.amount(), OutflowKind.CLAIM));
        }
        outflows.persist(drafted);
        outflows.flush();
        booking.setApartByPlan(institution, drafted);
        booking.note(approver, "deposit.outflow-approved", drafted);
        telling.tell(told);
        return made;
    }

    /**
     * Pays once more what a bank refused or sent back; its money stands in the claims since then.
     *
     * @return the outflow that takes its place
     */
    public OutflowId again(Caller caller, ApprovalId approval, OutflowId failed, PlanPayment payment) {
        Outflow before = outflows.lock(List.of(failed)).get(0);
        SupervisedAccount account = telling.payingAccount(before.institutionId());
        Outflow outflow = before.again(account, approval, payment, caller.id(), today.now());
        outflows.persist(outflow);
        outflows.flush();
        booking.setApart(outflow);
        booking.note(caller, "deposit.outflow-approved", List.of(outflow));
        telling.tell(List.of(new ApprovedOutflow(
                outflow.id(),
                before.institutionId(),
                account.number(),
                payment.payee(),
                payment.amount(),
                OutflowKind.CLAIM)));
        return outflow.id();
    }

    private Money held(InstitutionId institution) {
        return amount(balances.held(List.of(institution)).get(institution));
    }

    private Money interest(InstitutionId institution) {
        return amount(balances.of(List.of(institution), DepositBooks.INTEREST).get(institution));
    }

    private static Money amount(@Nullable Balance balance) {
        return balance == null ? Money.ofFen(0) : balance.amount();
    }
}
