package cn.anxue.bank.statement;

import cn.anxue.id.Uuid7;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names a file of statements as a bank sent it. */
public record StatementFileId(@JsonValue UUID value) {
    static StatementFileId next() {
        return new StatementFileId(Uuid7.next());
    }

    @JsonCreator
    public static StatementFileId fromString(String text) {
        return new StatementFileId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
