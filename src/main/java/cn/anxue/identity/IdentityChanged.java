package cn.anxue.identity;

import java.util.List;

/** Fired in the database transaction of the changes; the audit trail observes it, since it knows this room and not the other way round. */
public record IdentityChanged(List<IdentityChange> changes) {
    public IdentityChanged {
        changes = List.copyOf(changes);
    }
}
