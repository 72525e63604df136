package cn.anxue.alert;

import cn.anxue.id.Uuid7;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names an alert. */
public record AlertId(@JsonValue UUID value) {
    public static AlertId next() {
        return new AlertId(Uuid7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
