package cn.anxue.fee.release;

import cn.anxue.id.Uuid7;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names a release. */
public record ReleaseId(@JsonValue UUID value) {
    static ReleaseId next() {
        return new ReleaseId(Uuid7.next());
    }

    @JsonCreator
    public static ReleaseId fromString(String text) {
        return new ReleaseId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
