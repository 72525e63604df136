package cn.anxue.enforcement.penalty;

import cn.anxue.id.Uuid7;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names a penalty case for good. */
@Embeddable
public record PenaltyId(@JsonValue UUID value) {
    public static PenaltyId next() {
        return new PenaltyId(Uuid7.next());
    }

    @JsonCreator
    public static PenaltyId fromString(String text) {
        return new PenaltyId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
