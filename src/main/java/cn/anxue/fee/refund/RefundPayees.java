package cn.anxue.fee.refund;

import cn.anxue.identity.Caller;
import cn.anxue.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;

/** Pays somebody else than the original payer, or the same payer again. */
@ApplicationScoped
class RefundPayees {
    private final RefundAccess access;
    private final RefundCases cases;
    private final RefundPayments payments;
    private final RefundSeconds seconds;
    private final RefundSteps steps;

    RefundPayees(
            RefundAccess access, RefundCases cases, RefundPayments payments, RefundSeconds seconds, RefundSteps steps) {
        this.access = access;
        this.cases = cases;
        this.payments = payments;
        this.seconds = seconds;
        this.steps = steps;
    }

    /** Names another payee for what failed; a second person sees the evidence first. */
    @Transactional
    RefundView name(Caller caller, RefundId id, PayeeDraft draft) {
        access.requireMayWithdraw(caller, id);
        RefundCase found = cases.lock(id);
        found.refund().require(RefundState.FAILED);
        propose(caller, found, draft);
        return steps.note(caller, "fee.refund-payee-proposed", found.refund());
    }

    /** Who was named last, for whoever decides on it. */
    @Transactional
    Optional<NamedPayee> named(Caller caller, RefundId id) {
        access.requireSight(caller, id);
        OtherPayee other = cases.read(id).otherPayee();
        return Optional.ofNullable(other.payee())
                .map(kept -> new NamedPayee(payments.open(kept).masked(), other.documents()));
    }

    /** Pays what failed once more, to the same payees. */
    @Transactional
    RefundView retry(Caller officer, RefundId id) {
        access.requireOfficer(officer, id);
        RefundCase found = cases.lock(id);
        found.refund().require(RefundState.FAILED);
        payAgain(found);
        return steps.tell(officer, "fee.refund-retried", found.refund());
    }

    void propose(Caller caller, RefundCase found, PayeeDraft draft) {
        if (draft.evidence().isEmpty()) {
            throw new ProblemException(RefundProblem.EVIDENCE_REQUIRED, "/evidence", Map.of());
        }
        found.refund().proposePayee(payments.seal(draft.payee()), draft.evidence());
        seconds.proposePayee(caller, found, draft.evidence());
    }

    void payAgain(RefundCase found) {
        payments.retry(found.refund());
        steps.follow(found.refund());
    }
}
