package cn.anxue.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Where rooms put what other systems should know, in the database transaction of what happened. */
@ApplicationScoped
public class Outbox {
    private final Interests interests;
    private final EventStore store;

    Outbox(Interests interests, EventStore store) {
        this.interests = interests;
        this.store = store;
    }

    /** Whether anybody wants events of this type: who answers no need not even make them. From memory. */
    public boolean wants(EventType type) {
        return interests.wants(type);
    }

    /** One round trip whatever the length of the list, and none where no subscription could want any of it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void put(List<OutgoingEvent> events) {
        List<OutgoingEvent> wanted = events.stream().filter(interests::wants).toList();
        if (!wanted.isEmpty()) {
            store.insert(wanted);
        }
    }
}
