package cn.anxue.deposit.outflow;

import cn.anxue.id.Uuid7;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names an outflow; the ledger act that sets its money apart has the same id. */
@Embeddable
public record OutflowId(@JsonValue UUID value) {
    public static OutflowId next() {
        return new OutflowId(Uuid7.next());
    }

    @JsonCreator
    public static OutflowId fromString(String text) {
        return new OutflowId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
