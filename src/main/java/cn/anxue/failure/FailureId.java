package cn.anxue.failure;

import cn.anxue.id.Uuid7;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names a failure. */
@Embeddable
public record FailureId(@JsonValue UUID value) {
    public static FailureId next() {
        return new FailureId(Uuid7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
