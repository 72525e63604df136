package cn.anxue.deposit.agreement;

import cn.anxue.audit.AuditTrail;
import cn.anxue.identity.Caller;
import cn.anxue.institution.InstitutionRegister;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Keeps what was done to agreements on the trail of the institution's place, also what banks and jobs did. */
@ApplicationScoped
class AgreementTrail {
    private final AuditTrail audit;
    private final InstitutionRegister register;

    AgreementTrail(AuditTrail audit, InstitutionRegister register) {
        this.audit = audit;
        this.register = register;
    }

    void note(Caller caller, String act, Agreement agreement, String... fields) {
        String region = register.view(agreement.institutionId()).regionCode();
        audit.recordAll(List.of(
                new AuditTrail.Row(caller, act, "agreement", agreement.id().value(), List.of(fields), region)));
    }
}
