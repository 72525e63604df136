package cn.anxue.bank.instruction;

import cn.anxue.id.Uuid7;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names a hold. */
public record HoldId(@JsonValue UUID value) {
    static HoldId next() {
        return new HoldId(Uuid7.next());
    }

    @JsonCreator
    public static HoldId fromString(String text) {
        return new HoldId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
