package cn.anxue.fee.payout;

import cn.anxue.id.Uuid7;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names a payout; the ledger act that sets its money apart has the same id. */
public record PayoutId(@JsonValue UUID value) {
    public static PayoutId next() {
        return new PayoutId(Uuid7.next());
    }

    @JsonCreator
    public static PayoutId fromString(String text) {
        return new PayoutId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
