package cn.anxue.web;

import cn.anxue.calendar.Day;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people typed into a form, read one field at a time into what it means, or refused by name. */
public final class Fields {
    private static final int TEXT_MAX = 10_000;
    private static final int REGION_MAX = 9;
    private static final String REGION = "[0-9]{6}([0-9]{3})?";
    private static final String YEAR = "2[01][0-9]{2}";

    private Fields() {}

    /** As it is shown again; empty for nothing. */
    public static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    public static String needed(@Nullable String typed, String pointer) {
        return needed(typed, pointer, TEXT_MAX);
    }

    public static String needed(@Nullable String typed, String pointer, int max) {
        String text = text(typed);
        if (text.isEmpty()) {
            throw new ProblemException(RequestProblem.REQUIRED, pointer, Map.of());
        }
        if (text.length() > max) {
            throw new ProblemException(RequestProblem.TOO_LONG, pointer, Map.of("max", max));
        }
        return text;
    }

    public static @Nullable String ifAny(@Nullable String typed, String pointer, int max) {
        return text(typed).isEmpty() ? null : needed(typed, pointer, max);
    }

    public static LocalDate day(@Nullable String typed, String pointer) {
        try {
            return Day.parse(needed(typed, pointer));
        } catch (DateTimeException malformed) {
            throw invalid(pointer, "YYYY-MM-DD");
        }
    }

    public static @Nullable LocalDate dayIfAny(@Nullable String typed, String pointer) {
        return text(typed).isEmpty() ? null : day(typed, pointer);
    }

    public static int year(@Nullable String typed, String pointer) {
        String text = needed(typed, pointer);
        if (!text.matches(YEAR)) {
            throw invalid(pointer, "YYYY");
        }
        return Integer.parseInt(text);
    }

    public static String region(@Nullable String typed, String pointer) {
        String text = needed(typed, pointer, REGION_MAX);
        if (!text.matches(REGION)) {
            throw invalid(pointer, "410902");
        }
        return text;
    }

    public static UUID id(@Nullable String typed, String pointer) {
        try {
            return UUID.fromString(needed(typed, pointer));
        } catch (IllegalArgumentException malformed) {
            throw invalid(pointer, "UUID");
        }
    }

    /** Nothing where it is not one of them. */
    public static <E extends Enum<E>> @Nullable E choice(Class<E> type, @Nullable String typed) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(text(typed))) {
                return constant;
            }
        }
        return null;
    }

    public static <E extends Enum<E>> E chosen(Class<E> type, @Nullable String typed, String pointer) {
        E chosen = choice(type, needed(typed, pointer));
        if (chosen == null) {
            throw new ProblemException(
                    RequestProblem.INVALID_VALUE, pointer, Map.of("reason", JsonProblems.expectation(type)));
        }
        return chosen;
    }

    private static ProblemException invalid(String pointer, String form) {
        return new ProblemException(RequestProblem.INVALID_VALUE, pointer, Map.of("reason", form));
    }
}
