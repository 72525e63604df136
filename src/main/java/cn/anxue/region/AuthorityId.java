package cn.anxue.region;

import cn.anxue.id.Uuid7;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names an authority for good, whatever it is called later. */
@Embeddable
public record AuthorityId(@JsonValue UUID value) {
    public static AuthorityId next() {
        return new AuthorityId(Uuid7.next());
    }

    @JsonCreator
    public static AuthorityId fromString(String text) {
        return new AuthorityId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
