package cn.anxue.outbox;

import cn.anxue.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** What a payload may hold: ids, amounts, counts, days, and codes of letters without a space. A name or a remark is neither. */
final class Figures {
    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z][0-9A-Za-z._:/-]{0,63}");

    private Figures() {}

    /** @throws IllegalArgumentException naming the field, never its value */
    static void require(Map<String, Object> body) {
        body.forEach((name, value) -> {
            if (!CODE.matcher(name).matches() || !isFigure(value)) {
                throw new IllegalArgumentException(name + " is neither an id nor a figure");
            }
        });
    }

    private static boolean isFigure(Object value) {
        if (value instanceof String text) {
            return CODE.matcher(text).matches();
        }
        if (value instanceof Collection<?> several) {
            return several.stream().allMatch(Figures::isFigure);
        }
        return value instanceof UUID
                || value instanceof Money
                || value instanceof Integer
                || value instanceof Long
                || value instanceof Boolean
                || value instanceof LocalDate
                || value instanceof Instant
                || value instanceof Enum<?>;
    }
}
