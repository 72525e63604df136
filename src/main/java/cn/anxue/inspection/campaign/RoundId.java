package cn.anxue.inspection.campaign;

import cn.anxue.id.Uuid7;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names a round of visits for good. */
public record RoundId(@JsonValue UUID value) {
    public static RoundId next() {
        return new RoundId(Uuid7.next());
    }

    @JsonCreator
    public static RoundId fromString(String text) {
        return new RoundId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
