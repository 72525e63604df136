package cn.anxue.identity;

import cn.anxue.id.Uuid7;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names an actor for good, whatever his roles become. */
@Embeddable
public record ActorId(@JsonValue UUID value) {
    public static ActorId next() {
        return new ActorId(Uuid7.next());
    }

    @JsonCreator
    public static ActorId fromString(String text) {
        return new ActorId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
