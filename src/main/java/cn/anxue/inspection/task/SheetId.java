package cn.anxue.inspection.task;

import cn.anxue.id.Uuid7;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names an edition of a check sheet for good. */
public record SheetId(@JsonValue UUID value) {
    public static SheetId next() {
        return new SheetId(Uuid7.next());
    }

    @JsonCreator
    public static SheetId fromString(String text) {
        return new SheetId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
