package cn.anxue.inspection.web;

import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Fields of forms read into what they mean, or refused by name. */
final class Fields {
    private Fields() {}

    static String shown(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    static String text(String name, @Nullable String value, int max) {
        String text = shown(value);
        if (text.isEmpty()) {
            throw new ProblemException(RequestProblem.REQUIRED, "/" + name, Map.of());
        }
        if (text.length() > max) {
            throw new ProblemException(RequestProblem.TOO_LONG, "/" + name, Map.of("max", max));
        }
        return text;
    }

    static String region(String name, @Nullable String value) {
        String text = text(name, value, 9);
        if (!text.matches(InspectorBody.REGION)) {
            throw invalid(name);
        }
        return text;
    }

    static LocalDate day(String name, @Nullable String value) {
        try {
            return LocalDate.parse(text(name, value, 10));
        } catch (DateTimeException malformed) {
            throw invalid(name);
        }
    }

    static int year(String name, @Nullable String value) {
        String text = text(name, value, 4);
        if (!text.matches("2[01][0-9]{2}")) {
            throw invalid(name);
        }
        return Integer.parseInt(text);
    }

    static UUID id(String name, @Nullable String value) {
        try {
            return UUID.fromString(text(name, value, 36));
        } catch (IllegalArgumentException malformed) {
            throw invalid(name);
        }
    }

    static <E extends Enum<E>> E choice(String name, @Nullable String value, Class<E> type) {
        try {
            return Enum.valueOf(type, text(name, value, 60));
        } catch (IllegalArgumentException unknown) {
            throw invalid(name);
        }
    }

    private static ProblemException invalid(String name) {
        return new ProblemException(RequestProblem.INVALID_VALUE, "/" + name, Map.of("reason", name));
    }
}
