package cn.anxue.fee.refund;

import cn.anxue.approval.ApprovalService;
import cn.anxue.approval.Proposal;
import cn.anxue.document.DocumentId;
import cn.anxue.document.Documents;
import cn.anxue.fee.refund.quote.RefundCause;
import cn.anxue.identity.Caller;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.institution.InstitutionView;
import cn.anxue.money.Money;
import cn.anxue.region.Authorities;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Asks a second person of the supervising office, without a word on who the family is. */
@ApplicationScoped
class RefundSeconds {
    /** An officer's ruling on a contested cause. */
    static final String RULING = "fee.refund-ruling";
    /** A payee other than the original payer. */
    static final String PAYEE = "fee.refund-payee";
    /** An amount from which one person is not enough. */
    static final String AMOUNT = "fee.refund-amount";

    private final ApprovalService approvals;
    private final Documents documents;
    private final InstitutionRegister register;
    private final Authorities authorities;

    RefundSeconds(
            ApprovalService approvals, Documents documents, InstitutionRegister register, Authorities authorities) {
        this.approvals = approvals;
        this.documents = documents;
        this.register = register;
        this.authorities = authorities;
    }

    /** The parties agree, so it is the service that asks. */
    void propose(RefundCase found, Money amount) {
        propose(Caller.SYSTEM, AMOUNT, found, Map.of("amount", amount.decimal()));
    }

    void proposeRuling(Caller officer, RefundCase found, RefundCause ruled, String reason, Money amount) {
        propose(
                officer,
                RULING,
                found,
                Map.of(
                        "asked", found.refund().cause().name(),
                        "contested", String.valueOf(found.refund().dispute().contestedCause()),
                        "ruled", ruled.name(),
                        "reason", reason,
                        "amount", amount.decimal()));
    }

    /** Files the evidence where the second person can read it. */
    void proposePayee(Caller caller, RefundCase found, List<DocumentId> evidence) {
        String place = place(register.view(found.refund().institutionId()));
        evidence.forEach(document -> documents.fileUnder(caller, document, place));
        propose(caller, PAYEE, found, Map.of("documents", String.valueOf(evidence.size())));
    }

    /** Where the supervisor of the deposit sits today. */
    private String place(InstitutionView institution) {
        return authorities.get(institution.depositSupervisorId()).regionCode();
    }

    private void propose(Caller caller, String kind, RefundCase found, Map<String, String> summary) {
        InstitutionView institution = register.view(found.refund().institutionId());
        Map<String, String> whole = new HashMap<>(summary);
        whole.put("institution", institution.name());
        whole.put("order", found.order().id().value().toString());
        approvals.propose(
                caller, new Proposal(kind, "refund", found.refund().id().value(), place(institution), whole));
    }
}
