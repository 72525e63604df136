package cn.anxue.identity;

import java.util.List;

/** Fired in the database transaction that took or changed rights; heard when it is committed. */
record RightsChanged(List<Change> changes) {
    RightsChanged {
        changes = List.copyOf(changes);
    }

    /**
     * One actor or client.
     *
     * @param version the number of his rights from now on
     */
    record Change(ActorId id, long version) {}
}
