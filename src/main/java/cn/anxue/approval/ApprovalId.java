package cn.anxue.approval;

import cn.anxue.id.Uuid7;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names a proposal and the decision on it. */
@Embeddable
public record ApprovalId(@JsonValue UUID value) {
    public static ApprovalId next() {
        return new ApprovalId(Uuid7.next());
    }

    @JsonCreator
    public static ApprovalId fromString(String text) {
        return new ApprovalId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
