package cn.anxue.deposit.agreement;

import cn.anxue.id.Uuid7;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names an agreement. */
@Embeddable
public record AgreementId(@JsonValue UUID value) {
    public static AgreementId next() {
        return new AgreementId(Uuid7.next());
    }

    @JsonCreator
    public static AgreementId fromString(String text) {
        return new AgreementId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
