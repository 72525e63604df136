package cn.anxue.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** Counts working days (工作日). */
@ApplicationScoped
public class WorkingDays {
    private final Holidays holidays;

    public WorkingDays(Holidays holidays) {
        this.holidays = holidays;
    }

    public boolean isWorking(LocalDate day) {
        return holidays.isWorking(day);
    }

    /** The working day that is {@code days} after {@code from}, which is not counted itself; for 0, the first from there on. */
    public Deadline add(LocalDate from, int days) {
        if (days < 0) {
            throw new IllegalArgumentException("cannot count back " + days + " days");
        }
        if (days == 0) {
            return onOrAfter(from);
        }
        LocalDate day = from;
        boolean settled = true;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            settled &= holidays.isSettled(day);
            if (isWorking(day)) {
                left--;
            }
        }
        return new Deadline(day, !settled);
    }

    /** The day itself if it is a working day, else the next one. */
    public Deadline onOrAfter(LocalDate day) {
        LocalDate working = day;
        boolean settled = holidays.isSettled(day);
        while (!isWorking(working)) {
            working = working.plusDays(1);
            settled &= holidays.isSettled(working);
        }
        return new Deadline(working, !settled);
    }

    /** How many working days lie after {@code from} up to and including {@code to}; 0 where {@code to} is not later. */
    public int between(LocalDate from, LocalDate to) {
        int days = 0;
        for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            if (isWorking(day)) {
                days++;
            }
        }
        return days;
    }
}
