package cn.anxue.inspection;

import cn.anxue.id.Uuid7;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names a supervisor for good. */
@Embeddable
public record SupervisorId(@JsonValue UUID value) {
    public static SupervisorId next() {
        return new SupervisorId(Uuid7.next());
    }

    @JsonCreator
    public static SupervisorId fromString(String text) {
        return new SupervisorId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
