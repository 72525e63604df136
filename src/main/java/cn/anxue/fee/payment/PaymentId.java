package cn.anxue.fee.payment;

import cn.anxue.id.Uuid7;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names a payment. */
public record PaymentId(@JsonValue UUID value) {
    public static PaymentId next() {
        return new PaymentId(Uuid7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
