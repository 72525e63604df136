package cn.anxue.enforcement.ladder;

import cn.anxue.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;

/** Settles what a rung asks of an officer; whether he may was asked above. */
@ApplicationScoped
public class HandOver {
    private final EscalationStore store;

    HandOver(EscalationStore store) {
        this.store = store;
    }

    /** Whether it was there and still to be done. */
    public boolean settle(UUID notice, UUID escalation, Caller by, LocalDate on) {
        return store.settle(notice, escalation, by, on);
    }
}
