package cn.anxue.bank.freeze;

import cn.anxue.id.Uuid7;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names a freeze. */
public record FreezeId(@JsonValue UUID value) {
    static FreezeId next() {
        return new FreezeId(Uuid7.next());
    }

    @JsonCreator
    public static FreezeId fromString(String text) {
        return new FreezeId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
