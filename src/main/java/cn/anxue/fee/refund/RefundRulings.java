package cn.anxue.fee.refund;

import cn.anxue.fee.refund.quote.RefundCause;
import cn.anxue.fee.refund.quote.RefundQuote;
import cn.anxue.fee.refund.quote.RefundQuotes;
import cn.anxue.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** An officer settles which cause applies; another person decides whether it is so. */
@ApplicationScoped
class RefundRulings {
    private final RefundAccess access;
    private final RefundCases cases;
    private final RefundSeconds seconds;
    private final RefundSteps steps;

    RefundRulings(RefundAccess access, RefundCases cases, RefundSeconds seconds, RefundSteps steps) {
        this.access = access;
        this.cases = cases;
        this.seconds = seconds;
        this.steps = steps;
    }

    @Transactional
    RefundView propose(Caller officer, RefundId id, RefundCause cause, String reason) {
        access.requireOfficer(officer, id);
        RefundCase found = cases.lock(id);
        found.refund().require(RefundState.CONTESTED);
        RefundQuote quote = RefundQuotes.of(cases.facts(found), cause);
        found.refund().proposeRuling(cause, reason.strip());
        seconds.proposeRuling(officer, found, cause, reason.strip(), quote.amount());
        return steps.note(officer, "fee.refund-ruling-proposed", found.refund());
    }
}
