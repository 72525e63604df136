package cn.anxue.inspection.web;

import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was typed into a form, read one field at a time. */
final class Typed {
    private static final int TEXT_MAX = 10_000;

    private Typed() {}

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    static String needed(@Nullable String typed, String pointer) {
        String text = text(typed);
        if (text.isEmpty()) {
            throw new ProblemException(RequestProblem.REQUIRED, pointer, Map.of());
        }
        if (text.length() > TEXT_MAX) {
            throw new ProblemException(RequestProblem.TOO_LONG, pointer, Map.of("max", TEXT_MAX));
        }
        return text;
    }

    static LocalDate day(@Nullable String typed, String pointer) {
        try {
            return LocalDate.parse(needed(typed, pointer));
        } catch (DateTimeParseException e) {
            throw new ProblemException(RequestProblem.INVALID_VALUE, pointer, Map.of("reason", "YYYY-MM-DD"));
        }
    }

    static @Nullable LocalDate dayIfAny(@Nullable String typed, String pointer) {
        return text(typed).isEmpty() ? null : day(typed, pointer);
    }

    static int year(@Nullable String typed) {
        if (!text(typed).matches("2[0-9]{3}")) {
            throw new ProblemException(RequestProblem.INVALID_VALUE, "/year", Map.of("reason", "YYYY"));
        }
        return Integer.parseInt(text(typed));
    }

    /** Nothing where it is not one of them. */
    static <C extends Enum<C>> @Nullable C choice(Class<C> type, @Nullable String typed) {
        for (C value : type.getEnumConstants()) {
            if (value.name().equals(typed)) {
                return value;
            }
        }
        return null;
    }

    static <C extends Enum<C>> C chosen(Class<C> type, @Nullable String typed, String pointer) {
        C value = choice(type, typed);
        if (value == null) {
            throw new ProblemException(RequestProblem.REQUIRED, pointer, Map.of());
        }
        return value;
    }
}
