package cn.anxue.institution;

import cn.anxue.id.Uuid7;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names an institution for good; its books are kept under the same uuid. */
@Embeddable
public record InstitutionId(@JsonValue UUID value) implements Comparable<InstitutionId> {
    public static InstitutionId next() {
        return new InstitutionId(Uuid7.next());
    }

    @JsonCreator
    public static InstitutionId fromString(String text) {
        return new InstitutionId(UUID.fromString(text));
    }

    @Override
    public int compareTo(InstitutionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
