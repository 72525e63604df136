package cn.anxue.enforcement.web;

import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what people typed into fields. */
final class FormFields {
    private FormFields() {}

    static String required(@Nullable String value, String pointer) {
        if (value == null || value.isBlank()) {
            throw new ProblemException(RequestProblem.REQUIRED, pointer, Map.of());
        }
        return value.strip();
    }

    /** Nothing for an empty field. */
    static @Nullable LocalDate day(@Nullable String value, String pointer) {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(value.strip());
        } catch (DateTimeParseException e) {
            throw new ProblemException(RequestProblem.INVALID_VALUE, pointer, Map.of("reason", "yyyy-mm-dd"));
        }
    }

    static LocalDate requiredDay(@Nullable String value, String pointer) {
        LocalDate day = day(required(value, pointer), pointer);
        if (day == null) {
            throw new ProblemException(RequestProblem.REQUIRED, pointer, Map.of());
        }
        return day;
    }

    static <E extends Enum<E>> E choice(E[] values, @Nullable String name, String pointer) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ProblemException(RequestProblem.REQUIRED, pointer, Map.of()));
    }
}
