package cn.anxue.identity.session;

import cn.anxue.id.Uuid7;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names a session towards its owner; opens nothing. */
public record SessionId(@JsonValue UUID value) {
    static SessionId next() {
        return new SessionId(Uuid7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
