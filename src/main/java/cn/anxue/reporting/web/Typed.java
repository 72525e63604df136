package cn.anxue.reporting.web;

import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what people type into the forms of reports. */
final class Typed {
    private Typed() {}

    /** @throws ProblemException for what is no day of the calendar */
    static LocalDate day(@Nullable String typed) {
        try {
            return LocalDate.parse(String.valueOf(typed));
        } catch (DateTimeParseException e) {
            throw new ProblemException(RequestProblem.INVALID_VALUE, "/until", Map.of("reason", String.valueOf(typed)));
        }
    }
}
