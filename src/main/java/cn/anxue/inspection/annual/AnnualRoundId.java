package cn.anxue.inspection.annual;

import cn.anxue.id.Uuid7;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names a yearly round for good. */
@Embeddable
public record AnnualRoundId(@JsonValue UUID value) {
    public static AnnualRoundId next() {
        return new AnnualRoundId(Uuid7.next());
    }

    @JsonCreator
    public static AnnualRoundId fromString(String text) {
        return new AnnualRoundId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
