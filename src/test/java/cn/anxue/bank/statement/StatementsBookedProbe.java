package cn.anxue.bank.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicBoolean;

/** Breaks the database transaction of a statement's last list where a test wants it. */
@ApplicationScoped
public class StatementsBookedProbe {
    private static final AtomicBoolean REFUSING = new AtomicBoolean();

    static void refuse(boolean refusing) {
        REFUSING.set(refusing);
    }

    void onBooked(@Observes StatementsBooked event) {
        if (REFUSING.get()) {
            throw new IllegalStateException("dies here");
        }
    }
}
