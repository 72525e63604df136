package cn.anxue.inspection.draw;

import cn.anxue.audit.AuditTrail;
import cn.anxue.calendar.Today;
import cn.anxue.identity.Caller;
import cn.anxue.inspection.Reach;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Clock, reach and trail of all that is done with draws. */
@ApplicationScoped
class DrawTrail {
    private final Reach reach;
    private final AuditTrail audit;
    private final Today today;

    DrawTrail(Reach reach, AuditTrail audit, Today today) {
        this.reach = reach;
        this.audit = audit;
        this.today = today;
    }

    Reach reach() {
        return reach;
    }

    Instant now() {
        return today.now();
    }

    LocalDate today() {
        return today.date();
    }

    void record(Caller caller, String act, DrawView draw) {
        audit.recordAll(List.of(
                new AuditTrail.Row(caller, act, "draw", draw.id().value(), List.of("state"), draw.regionCode())));
    }
}
