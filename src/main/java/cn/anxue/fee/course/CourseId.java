package cn.anxue.fee.course;

import cn.anxue.id.Uuid7;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names a course. */
@Embeddable
public record CourseId(@JsonValue UUID value) {
    public static CourseId next() {
        return new CourseId(Uuid7.next());
    }

    @JsonCreator
    public static CourseId fromString(String text) {
        return new CourseId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
