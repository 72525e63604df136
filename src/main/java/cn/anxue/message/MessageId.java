package cn.anxue.message;

import cn.anxue.id.Uuid7;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names a message. */
@Embeddable
public record MessageId(@JsonValue UUID value) {
    public static MessageId next() {
        return new MessageId(Uuid7.next());
    }

    @JsonCreator
    public static MessageId fromString(String text) {
        return new MessageId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
