package cn.anxue.failure;

import cn.anxue.id.Uuid7;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names a claim. */
@Embeddable
public record ClaimId(@JsonValue UUID value) {
    public static ClaimId next() {
        return new ClaimId(Uuid7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
