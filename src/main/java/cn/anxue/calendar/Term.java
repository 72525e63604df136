package cn.anxue.calendar;

import java.util.Objects;

/** A length of time that a rule grants, as in 15 working days. JSON: {@code {"days":15,"unit":"WORKING"}}. */
public record Term(int days, DayUnit unit) {
    private static final int MOST_DAYS = 3660;

    public Term {
        Objects.requireNonNull(unit);
        if (days < 0 || days > MOST_DAYS) {
            throw new IllegalArgumentException("a term has 0 to " + MOST_DAYS + " days, not " + days);
        }
    }

    public static Term working(int days) {
        return new Term(days, DayUnit.WORKING);
    }

    public static Term calendar(int days) {
        return new Term(days, DayUnit.CALENDAR);
    }
}
