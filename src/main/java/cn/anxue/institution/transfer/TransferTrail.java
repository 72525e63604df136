package cn.anxue.institution.transfer;

import cn.anxue.audit.AuditTrail;
import cn.anxue.identity.Caller;
import cn.anxue.region.Authorities;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** One line in the trail of the side that hands over, for each act. */
@ApplicationScoped
class TransferTrail {
    private final AuditTrail audit;
    private final Authorities authorities;

    TransferTrail(AuditTrail audit, Authorities authorities) {
        this.audit = audit;
        this.authorities = authorities;
    }

    void record(Caller caller, Transfer transfer, String act) {
        audit.recordAll(List.of(new AuditTrail.Row(
                caller,
                "transfer." + act,
                "transfer",
                transfer.id().value(),
                List.of("state"),
                authorities.get(transfer.from()).regionCode())));
    }
}
