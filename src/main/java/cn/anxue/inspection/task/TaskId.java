package cn.anxue.inspection.task;

import cn.anxue.id.Uuid7;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names a visit for good. */
public record TaskId(@JsonValue UUID value) {
    public static TaskId next() {
        return new TaskId(Uuid7.next());
    }

    @JsonCreator
    public static TaskId fromString(String text) {
        return new TaskId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
