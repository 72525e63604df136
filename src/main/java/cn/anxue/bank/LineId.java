package cn.anxue.bank;

import cn.anxue.id.Uuid7;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names a bank line, and the act in the journal that books it. */
public record LineId(@JsonValue UUID value) {
    static LineId next() {
        return new LineId(Uuid7.next());
    }

    @JsonCreator
    public static LineId fromString(String text) {
        return new LineId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
