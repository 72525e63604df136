package cn.anxue.fee.web.console;

import cn.anxue.money.Money;
import cn.anxue.problem.RequestProblem;
import cn.anxue.problem.Violations;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What was typed into a form, read one field at a time; what cannot be read is kept as a violation. */
final class Entered {
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,6}");
    private static final Pattern YUAN = Pattern.compile("([0-9]{1,12})(?:\\.([0-9]{1,2}))?");

    private Entered() {}

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    static int whole(@Nullable String typed, String pointer, int least, int most, Violations found) {
        String text = text(typed);
        boolean fits =
                WHOLE.matcher(text).matches() && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most;
        if (!fits) {
            found.add(
                    pointer,
                    text.isEmpty() ? RequestProblem.REQUIRED : RequestProblem.INVALID_VALUE,
                    Map.of("reason", least + "–" + most));
            return 0;
        }
        return Integer.parseInt(text);
    }

    /** Yuan as people type them: {@code 4800}, {@code 4,800.5}, {@code 4800.00}. */
    static Money yuan(@Nullable String typed, String pointer, Violations found) {
        String text = text(typed).replaceAll("[,，¥￥\\s]", "");
        Matcher amount = YUAN.matcher(text);
        if (!amount.matches()) {
            found.add(pointer, text.isEmpty() ? RequestProblem.REQUIRED : RequestProblem.INVALID_AMOUNT);
            return Money.ofFen(0);
        }
        return Money.ofFen(new BigDecimal(text).movePointRight(2).longValueExact());
    }

    static LocalDate day(@Nullable String typed, String pointer, LocalDate otherwise, Violations found) {
        try {
            return LocalDate.parse(text(typed));
        } catch (DateTimeParseException e) {
            found.add(
                    pointer,
                    text(typed).isEmpty() ? RequestProblem.REQUIRED : RequestProblem.INVALID_VALUE,
                    Map.of("reason", "YYYY-MM-DD"));
            return otherwise;
        }
    }

    static @Nullable UUID id(@Nullable String typed) {
        try {
            return text(typed).isEmpty() ? null : UUID.fromString(text(typed));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    static <C extends Enum<C>> @Nullable C choice(Class<C> type, @Nullable String typed) {
        for (C value : type.getEnumConstants()) {
            if (value.name().equals(typed)) {
                return value;
            }
        }
        return null;
    }
}
