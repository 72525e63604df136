package cn.anxue.calendar;

/** How the days of a term are counted; laws differ, so every rule states its own. */
public enum DayUnit {
    /** Working days (工作日), with swapped days. */
    WORKING,
    /** All days (日), the last one moved past days off. */
    CALENDAR
}
