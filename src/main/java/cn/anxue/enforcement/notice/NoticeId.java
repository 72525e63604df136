package cn.anxue.enforcement.notice;

import cn.anxue.id.Uuid7;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names a notice for good, before and after it has a number. */
@Embeddable
public record NoticeId(@JsonValue UUID value) {
    public static NoticeId next() {
        return new NoticeId(Uuid7.next());
    }

    @JsonCreator
    public static NoticeId fromString(String text) {
        return new NoticeId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
