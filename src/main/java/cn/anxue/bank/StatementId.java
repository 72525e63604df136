package cn.anxue.bank;

import cn.anxue.id.Uuid7;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names a statement of account (对账单). */
public record StatementId(@JsonValue UUID value) {
    public static StatementId next() {
        return new StatementId(Uuid7.next());
    }

    @JsonCreator
    public static StatementId fromString(String text) {
        return new StatementId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
