package cn.anxue.deposit.agreement;

import cn.anxue.batch.Attempts;
import cn.anxue.identity.Caller;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** What a new day brings: agreements whose last day has passed, agreements whose first has come. */
@ApplicationScoped
public class AgreementDays {
    private static final Logger LOG = Logger.getLogger(AgreementDays.class);

    private final Agreements agreements;
    private final ComingIntoForce comingIntoForce;
    private final AgreementTrail trail;

    AgreementDays(Agreements agreements, ComingIntoForce comingIntoForce, AgreementTrail trail) {
        this.agreements = agreements;
        this.comingIntoForce = comingIntoForce;
        this.trail = trail;
    }

    /** Each agreement in a database transaction of its own; one that fails is logged and holds up no other. */
    public void turn(LocalDate day) {
        QuarkusTransaction.requiringNew()
                .call(() -> agreements.expiring(day))
                .forEach(id -> alone(id, agreement -> expire(agreement, day)));
        QuarkusTransaction.requiringNew()
                .call(() -> agreements.starting(day))
                .forEach(id -> alone(id, agreement -> comingIntoForce.bringIfReady(Caller.SYSTEM, agreement)));
    }

    private void alone(AgreementId id, Consumer<Agreement> act) {
        Attempts.run(
                List.of(id),
                ids -> {
                    agreements.lock(id).ifPresent(act);
                    return ids;
                },
                (done, same) -> {},
                (failed, failure) -> LOG.errorf(failure, "the new day of agreement %s failed", failed));
    }

    /** Unless another node was faster. */
    private void expire(Agreement agreement, LocalDate day) {
        if (agreement.hasRunOut(day)) {
            agreement.expire();
            trail.note(Caller.SYSTEM, "agreement.expired", agreement, "state");
        }
    }
}
