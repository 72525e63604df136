package cn.anxue.calendar;

import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import cn.anxue.problem.Violations;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The days somebody can mean; one beyond them is a slip of the pen and refused by name. */
public record Bounds(LocalDate from, LocalDate until) {
    /** From today on, for so many years. */
    public static Bounds ahead(LocalDate today, int years) {
        return new Bounds(today, today.plusYears(years));
    }

    /** Until today, so many years back. */
    public static Bounds past(LocalDate today, int years) {
        return new Bounds(today.minusYears(years), today);
    }

    /** An absent day is within. */
    public boolean holds(@Nullable LocalDate day) {
        return day == null || !day.isBefore(from) && !day.isAfter(until);
    }

    public void check(Violations found, String pointer, @Nullable LocalDate day) {
        if (!holds(day)) {
            found.add(pointer, RequestProblem.DAY_OUT_OF_BOUNDS, Map.of("from", from, "until", until));
        }
    }

    /** @throws ProblemException {@code DAY_OUT_OF_BOUNDS} */
    public void require(String pointer, @Nullable LocalDate day) {
        Violations found = new Violations();
        check(found, pointer, day);
        found.throwIfAny();
    }
}
