package cn.anxue.inspection.task;

import cn.anxue.id.Uuid7;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names a finding for good. */
public record FindingId(@JsonValue UUID value) {
    public static FindingId next() {
        return new FindingId(Uuid7.next());
    }

    @JsonCreator
    public static FindingId fromString(String text) {
        return new FindingId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
