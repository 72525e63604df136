package cn.anxue.institution.transfer;

import cn.anxue.id.Uuid7;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names a transfer agreement for good. */
@Embeddable
public record TransferId(@JsonValue UUID value) {
    public static TransferId next() {
        return new TransferId(Uuid7.next());
    }

    @JsonCreator
    public static TransferId fromString(String text) {
        return new TransferId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
