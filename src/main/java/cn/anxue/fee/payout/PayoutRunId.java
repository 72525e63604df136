package cn.anxue.fee.payout;

import cn.anxue.id.Uuid7;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names a run. */
public record PayoutRunId(@JsonValue UUID value) {
    public static PayoutRunId next() {
        return new PayoutRunId(Uuid7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
