package cn.anxue.fee.order;

import cn.anxue.id.Uuid7;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names an order. */
@Embeddable
public record OrderId(@JsonValue UUID value) {
    public static OrderId next() {
        return new OrderId(Uuid7.next());
    }

    @JsonCreator
    public static OrderId fromString(String text) {
        return new OrderId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
