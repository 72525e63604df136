package cn.anxue.inspection.plan;

import cn.anxue.audit.AuditTrail;
import cn.anxue.calendar.Today;
import cn.anxue.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** Clock and trail of what is done with plans. */
@ApplicationScoped
class PlanTrail {
    private final AuditTrail audit;
    private final Today today;

    PlanTrail(AuditTrail audit, Today today) {
        this.audit = audit;
        this.today = today;
    }

    LocalDate today() {
        return today.date();
    }

    void record(Caller caller, String act, PlanView plan) {
        audit.recordAll(List.of(new AuditTrail.Row(
                caller, act, "inspection_plan", plan.id().value(), List.of("state"), plan.regionCode())));
    }
}
