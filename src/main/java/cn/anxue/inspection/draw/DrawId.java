package cn.anxue.inspection.draw;

import cn.anxue.id.Uuid7;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names a draw for good. */
public record DrawId(@JsonValue UUID value) {
    public static DrawId next() {
        return new DrawId(Uuid7.next());
    }

    @JsonCreator
    public static DrawId fromString(String text) {
        return new DrawId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
