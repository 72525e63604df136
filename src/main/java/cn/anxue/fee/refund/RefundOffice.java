package cn.anxue.fee.refund;

import cn.anxue.fee.refund.quote.RefundCause;
import cn.anxue.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** What needs an officer: rulings on contested causes, payments that failed, other payees. */
@ApplicationScoped
public class RefundOffice {
    private final RefundRulings rulings;
    private final RefundPayees payees;

    RefundOffice(RefundRulings rulings, RefundPayees payees) {
        this.rulings = rulings;
        this.payees = payees;
    }

    /** Proposes which cause applies; another person decides. */
    public RefundView rule(Caller officer, RefundId id, RefundCause cause, String reason) {
        return rulings.propose(officer, id, cause, reason);
    }

    /** Pays what failed once more, to the same payees. */
    public RefundView retry(Caller officer, RefundId id) {
        return payees.retry(officer, id);
    }

    /** Another payee that was named, masked, and the documents that show why. */
    public Optional<NamedPayee> named(Caller caller, RefundId id) {
        return payees.named(caller, id);
    }

    /** Names another payee for what failed; a second person sees the evidence first. */
    public RefundView name(Caller caller, RefundId id, PayeeDraft draft) {
        return payees.name(caller, id, draft);
    }
}
