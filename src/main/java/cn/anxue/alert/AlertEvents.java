package cn.anxue.alert;

import cn.anxue.fee.cap.CapRuleMissing;
import cn.anxue.fee.family.SharedPhone;
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

    /** Told once for the order, whoever shares its phone. */
    void shared(@Observes SharedPhone shared) {
        alerts.raise(List.of(new Finding(
                AlertKind.SHARED_PHONE,
                shared.institution(),
                shared.order().value(),
                shared.regionCode(),
                "{\"with\": \"" + shared.with() + "\"}")));
    }
}
