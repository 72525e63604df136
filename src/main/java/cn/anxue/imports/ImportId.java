package cn.anxue.imports;

import cn.anxue.id.Uuid7;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names an import. */
public record ImportId(@JsonValue UUID value) {
    public static ImportId next() {
        return new ImportId(Uuid7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
