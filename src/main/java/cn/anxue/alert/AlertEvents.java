package cn.anxue.alert;

import cn.anxue.fee.cap.CapRuleMissing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** Raises what other rooms tell at once, in their database transaction. */
@ApplicationScoped
class AlertEvents {
    private final Alerts alerts;

    AlertEvents(Alerts alerts) {
        this.alerts = alerts;
    }

    /** The order was sold all the same; told once for the institution. */
    void missing(@Observes CapRuleMissing missing) {
        alerts.raise(List.of(new Finding(
                AlertKind.CAP_RULE_MISSING,
                missing.institution(),
                missing.institution().value(),
                missing.regionCode(),
                "{\"category\": \"" + missing.category() + "\"}")));
    }
}
