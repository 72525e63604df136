package cn.anxue.institution.web;

import cn.anxue.calendar.Day;
import cn.anxue.problem.RequestProblem;
import cn.anxue.problem.Violations;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads dates and choices out of text, so that a wrong one is complained of together with everything else. */
record BodyReader(Violations found) {
    @Nullable
    LocalDate date(String pointer, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return Day.parse(text);
        } catch (DateTimeException e) {
            found.add(pointer, RequestProblem.INVALID_VALUE, Map.of("reason", "YYYY-MM-DD"));
            return null;
        }
    }

    @Nullable
    LocalDate requiredDate(String pointer, @Nullable String text) {
        if (text == null) {
            found.add(pointer, RequestProblem.REQUIRED);
        }
        return date(pointer, text);
    }

    /** Null, and complained of, where it is missing or none of the choices. */
    <E extends Enum<E>> @Nullable E choice(String pointer, @Nullable String text, E[] choices) {
        if (text == null) {
            found.add(pointer, RequestProblem.REQUIRED);
            return null;
        }
        for (E choice : choices) {
            if (choice.name().equals(text)) {
                return choice;
            }
        }
        found.add(pointer, RequestProblem.INVALID_VALUE, Map.of("reason", Arrays.toString(choices)));
        return null;
    }
}
