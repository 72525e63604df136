package cn.anxue.failure;

import cn.anxue.id.Uuid7;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names a plan; the approval that decides it names it as its subject. */
public record PlanId(@JsonValue UUID value) {
    public static PlanId next() {
        return new PlanId(Uuid7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
