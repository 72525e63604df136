package cn.anxue.outbox;

import cn.anxue.id.Uuid7;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names an event, and with a webhook its delivery; receivers know it as {@code webhook-id}. */
public record EventId(@JsonValue UUID value) {
    static EventId next() {
        return new EventId(Uuid7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
