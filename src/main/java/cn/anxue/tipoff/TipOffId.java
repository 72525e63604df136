package cn.anxue.tipoff;

import cn.anxue.id.Uuid7;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names a tip-off inside the house; reporters have its code. */
@Embeddable
public record TipOffId(@JsonValue UUID value) {
    public static TipOffId next() {
        return new TipOffId(Uuid7.next());
    }

    @JsonCreator
    public static TipOffId fromString(String text) {
        return new TipOffId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
