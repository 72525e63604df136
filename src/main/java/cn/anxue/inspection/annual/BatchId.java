package cn.anxue.inspection.annual;

import cn.anxue.id.Uuid7;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names a list of results or grades put to a second person for good. */
@Embeddable
public record BatchId(@JsonValue UUID value) {
    public static BatchId next() {
        return new BatchId(Uuid7.next());
    }

    @JsonCreator
    public static BatchId fromString(String text) {
        return new BatchId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
