package cn.anxue.fee.release;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** How often an institution is paid what it earned; each place says so for itself (domain.md B5). */
public enum ReleaseCycle {
    /** Lesson by lesson, gathered over the day (一课一消). */
    PER_LESSON,
    /** Once a week, on Monday or as soon after as anybody looks (一周一结). */
    WEEKLY,
    /** Only what orders earned that are taught to the end or ended. */
    AFTER_COURSE;

    /** The day of the cycle that a day falls into; an institution is looked at once for each. */
    LocalDate on(LocalDate day) {
        return switch (this) {
            case PER_LESSON, AFTER_COURSE -> day;
            case WEEKLY -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        };
    }
}
