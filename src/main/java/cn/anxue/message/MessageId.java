package cn.anxue.message;

import cn.anxue.id.Uuid7;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names a message. */
@Embeddable
public record MessageId(@JsonValue UUID value) {
    public static MessageId next() {
        return new MessageId(Uuid7.next());
    }
}
