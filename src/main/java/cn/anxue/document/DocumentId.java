package cn.anxue.document;

import cn.anxue.id.Uuid7;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names a stored file; two files of one content have two names. */
@Embeddable
public record DocumentId(@JsonValue UUID value) {
    public static DocumentId next() {
        return new DocumentId(Uuid7.next());
    }

    @JsonCreator
    public static DocumentId fromString(String text) {
        return new DocumentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
