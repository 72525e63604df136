package cn.anxue.fee.refund;

import cn.anxue.id.Uuid7;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names a refund. */
@Embeddable
public record RefundId(@JsonValue UUID value) {
    public static RefundId next() {
        return new RefundId(Uuid7.next());
    }

    @JsonCreator
    public static RefundId fromString(String text) {
        return new RefundId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
