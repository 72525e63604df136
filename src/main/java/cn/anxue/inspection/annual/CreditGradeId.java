package cn.anxue.inspection.annual;

import cn.anxue.id.Uuid7;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names a credit grade for good. */
@Embeddable
public record CreditGradeId(@JsonValue UUID value) {
    public static CreditGradeId next() {
        return new CreditGradeId(Uuid7.next());
    }

    @JsonCreator
    public static CreditGradeId fromString(String text) {
        return new CreditGradeId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
