package cn.anxue.bank.reconciliation;

import cn.anxue.calendar.Today;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * By when the statement of a day is due (rule {@code bank.statementDue}, local): an hour some working days later.
 *
 * @param workingDays how many working days after the day
 * @param time as in {@code 10:00}
 */
public record StatementDue(int workingDays, String time) {
    public StatementDue {
        if (workingDays < 0 || workingDays > 10) {
            throw new IllegalArgumentException("a statement is due within ten working days, not " + workingDays);
        }
        LocalTime.parse(time);
    }

    /** @param lastDay the working day on which it is due */
    Instant on(LocalDate lastDay) {
        return lastDay.atTime(LocalTime.parse(time)).atZone(Today.ZONE).toInstant();
    }
}
