package cn.anxue.inspection.annual;

import cn.anxue.id.Uuid7;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names an institution's annual inspection for good. */
@Embeddable
public record AnnualInspectionId(@JsonValue UUID value) {
    public static AnnualInspectionId next() {
        return new AnnualInspectionId(Uuid7.next());
    }

    @JsonCreator
    public static AnnualInspectionId fromString(String text) {
        return new AnnualInspectionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
