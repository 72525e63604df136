package cn.anxue.reporting.period;

import java.time.LocalDate;

/**
 * The days a report covers.
 *
 * @param until the last day that counts
 * @param end the last day of the whole period; later where it is still running
 */
public record Period(LocalDate from, LocalDate until, LocalDate end) {
    public boolean isComplete() {
        return until.equals(end);
    }
}
