package cn.anxue.bank.reconciliation;

import cn.anxue.id.Uuid7;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names a break. */
public record BreakId(@JsonValue UUID value) {
    public static BreakId next() {
        return new BreakId(Uuid7.next());
    }

    @JsonCreator
    public static BreakId fromString(String text) {
        return new BreakId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
