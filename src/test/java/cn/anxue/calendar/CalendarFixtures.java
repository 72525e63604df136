package cn.anxue.calendar;

/** The calendar as shipped, without a database. */
public final class CalendarFixtures {
    private CalendarFixtures() {}

    public static Deadlines deadlines() {
        return new Deadlines(new WorkingDays(ShippedHolidays.load()));
    }
}
