package cn.anxue.enforcement.penalty;

import cn.anxue.calendar.Deadline;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One term that runs or ran in a case.
 *
 * @param from the day that set it off
 * @param on its last day
 * @param provisional counted over days whose arrangement is not yet published
 * @param doneOn the day what it asks was done; null while it was not
 */
public record PenaltyClock(
        ClockKind kind,
        LocalDate from,
        LocalDate on,
        boolean provisional,
        @Nullable LocalDate doneOn) {
    static PenaltyClock of(ClockKind kind, LocalDate from, Deadline deadline, @Nullable LocalDate doneOn) {
        return new PenaltyClock(kind, from, deadline.on(), deadline.provisional(), doneOn);
    }

    static PenaltyClock of(ClockKind kind, LocalDate from, LocalDate on, @Nullable LocalDate doneOn) {
        return new PenaltyClock(kind, from, on, false, doneOn);
    }

    public boolean isRunning() {
        return doneOn == null;
    }

    /** Whether it ran out before it was done. */
    public boolean isLate(LocalDate today) {
        return (doneOn == null ? today : doneOn).isAfter(on);
    }
}
