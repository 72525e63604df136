package cn.anxue.deposit.agreement;

import cn.anxue.calendar.Today;
import cn.anxue.identity.Caller;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;

/** Takes signatures; the last thing needed brings the agreement into force. */
@ApplicationScoped
public class AgreementSigning {
    private static final int SIGNED_BY_MAX = 64;

    private final Agreements agreements;
    private final SigningRights rights;
    private final ComingIntoForce comingIntoForce;
    private final AgreementTrail trail;
    private final Today today;

    AgreementSigning(
            Agreements agreements,
            SigningRights rights,
            ComingIntoForce comingIntoForce,
            AgreementTrail trail,
            Today today) {
        this.agreements = agreements;
        this.rights = rights;
        this.comingIntoForce = comingIntoForce;
        this.trail = trail;
        this.today = today;
    }

    @Transactional
    public AgreementView sign(Caller caller, AgreementId id, SignatureDraft draft) {
        Agreement agreement = agreements.lock(id).orElseThrow(AgreementScope::notFound);
        rights.require(caller, agreement, draft.party());
        check(draft);
        rights.fileCopy(caller, agreement, draft.documentId());
        agreement.sign(draft, caller.id(), today.now());
        trail.note(caller, "agreement.signed", agreement, "signatures", "state");
        agreements.flush();
        agreements.renew(agreement);
        comingIntoForce.bringIfReady(caller, agreement);
        return agreement.view();
    }

    private void check(SignatureDraft draft) {
        if (draft.signedBy().isBlank()) {
            throw new ProblemException(RequestProblem.REQUIRED, "/signedBy", Map.of());
        }
        if (draft.signedBy().length() > SIGNED_BY_MAX) {
            throw new ProblemException(RequestProblem.TOO_LONG, "/signedBy", Map.of("max", SIGNED_BY_MAX));
        }
        if (draft.signedOn().isAfter(today.date())) {
            throw new ProblemException(
                    RequestProblem.INVALID_VALUE, "/signedOn", Map.of("reason", "不晚于今天 / not after today"));
        }
    }
}
