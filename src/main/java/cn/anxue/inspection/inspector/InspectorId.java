package cn.anxue.inspection.inspector;

import cn.anxue.id.Uuid7;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names an inspector for good. */
public record InspectorId(@JsonValue UUID value) {
    public static InspectorId next() {
        return new InspectorId(Uuid7.next());
    }

    @JsonCreator
    public static InspectorId fromString(String text) {
        return new InspectorId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
