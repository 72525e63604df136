package cn.anxue.outbox;

import cn.anxue.id.Uuid7;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names a subscription. */
public record WebhookId(@JsonValue UUID value) {
    static WebhookId next() {
        return new WebhookId(Uuid7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
