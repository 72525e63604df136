package cn.anxue.audit;

import cn.anxue.identity.IdentityChange;
import cn.anxue.identity.IdentityChanged;
import cn.anxue.identity.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** Keeps the trail of actors and clients, whose room is below this one. */
@ApplicationScoped
class IdentityTrail {
    private final AuditTrail trail;

    IdentityTrail(AuditTrail trail) {
        this.trail = trail;
    }

    void on(@Observes IdentityChanged event) {
        trail.recordAll(event.changes().stream().map(IdentityTrail::row).toList());
    }

    private static AuditTrail.Row row(IdentityChange change) {
        String region = change.reach() instanceof Scope.Region reach ? reach.regionCode() : null;
        return new AuditTrail.Row(
                change.by(), change.act(), change.subject(), change.id().value(), List.of(), region);
    }
}
