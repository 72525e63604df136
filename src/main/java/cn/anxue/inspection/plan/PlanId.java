package cn.anxue.inspection.plan;

import cn.anxue.id.Uuid7;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names a yearly plan for good. */
public record PlanId(@JsonValue UUID value) {
    public static PlanId next() {
        return new PlanId(Uuid7.next());
    }

    @JsonCreator
    public static PlanId fromString(String text) {
        return new PlanId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
