package cn.anxue.enforcement.list;

import cn.anxue.id.Uuid7;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names an entry of a list for good. */
@Embeddable
public record ListEntryId(@JsonValue UUID value) {
    public static ListEntryId next() {
        return new ListEntryId(Uuid7.next());
    }

    @JsonCreator
    public static ListEntryId fromString(String text) {
        return new ListEntryId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
