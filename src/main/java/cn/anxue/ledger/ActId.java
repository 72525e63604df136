package cn.anxue.ledger;

import cn.anxue.id.Uuid7;
import java.util.UUID;

/**
 * Names an act in the journal of one holder, made by whoever acts: the id is the idempotency key. Recording it again with
 * the same entries answers the earlier ones; with others it is refused.
 */
public record ActId(UUID value) implements Comparable<ActId> {
    public static ActId next() {
        return new ActId(Uuid7.next());
    }

    @Override
    public int compareTo(ActId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
