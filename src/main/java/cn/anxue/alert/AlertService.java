package cn.anxue.alert;

import cn.anxue.audit.AuditTrail;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Scope;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.page.Cursor;
import cn.anxue.page.Page;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows alerts within the caller's sight and takes what was found. */
@ApplicationScoped
@Transactional
public class AlertService {
    private final Alerts alerts;
    private final InstitutionRegister register;
    private final AuditTrail audit;

    AlertService(Alerts alerts, InstitutionRegister register, AuditTrail audit) {
        this.alerts = alerts;
        this.register = register;
        this.audit = audit;
    }

    /** Latest first. */
    public Page<Alert> page(Caller caller, AlertSearch search, @Nullable UUID after, int limit) {
        if (!(caller.scope() instanceof Scope.Region region)) {
            throw new ProblemException(RequestProblem.FORBIDDEN);
        }
        List<Alert> found = alerts.page(region.regionCode(), search, after, limit + 1);
        return Page.of(found, limit, alert -> Cursor.encode(alert.id().value()));
    }

    /** @throws ProblemException {@code NOT_FOUND}, also where the institution is out of the caller's sight */
    public Alert get(Caller caller, AlertId id) {
        Alert alert =
                alerts.find(id).stream().findFirst().orElseThrow(() -> new ProblemException(RequestProblem.NOT_FOUND));
        register.requireSight(caller, alert.institution());
        return alert;
    }

    /** @throws ProblemException {@code ALREADY_HANDLED} where somebody was faster */
    public Alert handle(Caller caller, AlertId id, String remark) {
        Alert alert = get(caller, id);
        if (!alerts.handle(id, caller.id(), remark)) {
            throw new ProblemException(AlertProblem.ALREADY_HANDLED);
        }
        audit.recordAll(List.of(new AuditTrail.Row(
                caller, "alert.handled", "alert", id.value(), List.of("state"), alert.regionCode())));
        return get(caller, id);
    }
}
