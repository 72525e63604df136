package cn.anxue.fee.order;

import cn.anxue.id.Uuid7;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names an order. */
@Embeddable
public record OrderId(@JsonValue UUID value) {
    public static OrderId next() {
        return new OrderId(Uuid7.next());
    }
}
