package cn.anxue.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingDaysTest {
    private final WorkingDays days = new WorkingDays(ShippedHolidays.load());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-10-12", // Saturday, for National Day
                "2024-02-04", // Sunday, for Spring Festival
                "2024-02-09", // New Year's Eve of 2024 was a working day by the notice
                "2025-01-26",
                "2025-02-08",
                "2025-09-28",
                "2025-10-11",
                "2026-01-04",
                "2026-02-14",
                "2026-02-28",
                "2026-05-09",
                "2026-09-20",
                "2026-10-10",
                "2026-11-23",
                "2018-12-29"
            })
    void countsSwappedDaysAsWorking(LocalDate day) {
        assertTrue(days.isWorking(day));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-10-01", "2024-10-07", "2025-01-28", "2025-01-29", "2025-02-04", "2025-05-05", "2025-10-08",
                "2026-01-02", "2026-02-23", "2026-06-19", "2026-10-07", "2026-11-21", "2026-11-22", "2018-12-31"
            })
    void countsHolidaysAndWeekendsAsOff(LocalDate day) {
        assertFalse(days.isWorking(day));
    }

    @ParameterizedTest
    @CsvSource({
        // The day itself is not counted.
        "2026-11-20, 1, 2026-11-23",
        "2026-11-21, 1, 2026-11-23",
        "2026-11-23, 5, 2026-11-30",
        // Over Spring Festival 2025: 26 January (Sunday) worked, 28 January to 4 February off, 8 February (Saturday)
        // worked.
        "2025-01-24, 1, 2025-01-26",
        "2025-01-27, 1, 2025-02-05",
        "2025-01-24, 6, 2025-02-08",
        // Over National Day 2024: 12 October (Saturday) worked.
        "2024-09-30, 5, 2024-10-12",
        "2024-09-30, 6, 2024-10-14",
        "2026-02-13, 15, 2026-03-12",
        "2026-11-21, 0, 2026-11-23",
        "2026-11-23, 0, 2026-11-23",
    })
    void addsWorkingDays(LocalDate from, int count, LocalDate on) {
        assertEquals(new Deadline(on, false), days.add(from, count));
    }

    @Test
    void marksDeadlinesInUnpublishedYearsProvisional() {
        Deadline deadline = days.add(LocalDate.of(2026, 12, 31), 1);

        // 1 January 2027 is a Friday and off by law.
        assertEquals(new Deadline(LocalDate.of(2027, 1, 4), true), deadline);
    }

    @Test
    void marksDeadlinesInTheLastPublishedWeekProvisional() {
        assertEquals(new Deadline(LocalDate.of(2026, 12, 24), false), days.add(LocalDate.of(2026, 12, 23), 1));
        assertEquals(new Deadline(LocalDate.of(2026, 12, 25), true), days.add(LocalDate.of(2026, 12, 24), 1));
        assertFalse(days.add(LocalDate.of(2025, 12, 29), 1).provisional());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2027-01-01",
                "2027-02-05",
                "2027-02-08",
                "2027-04-05",
                "2027-05-03",
                "2027-06-09",
                "2027-09-15",
                "2028-10-02",
                "2028-10-03",
                "2029-05-01",
                "2029-05-02"
            })
    void knowsTheStatutoryDaysOfUnpublishedYears(LocalDate day) {
        boolean weekendMoved = day.equals(LocalDate.of(2027, 5, 3));

        assertEquals(weekendMoved, days.isWorking(day));
        assertTrue(days.add(day, 1).provisional());
    }

    @Test
    void takesUpAYearOncePublished() {
        Holidays loaded = ShippedHolidays.load()
                .with(
                        2027,
                        List.of(
                                span("2026-12-26", "2026-12-26", true),
                                span("2027-01-01", "2027-01-04", false),
                                span("2027-02-06", "2027-02-12", false)));
        WorkingDays published = new WorkingDays(loaded);

        assertTrue(published.isWorking(LocalDate.of(2026, 12, 26)));
        // A published arrangement says it all: the eve is off only if it says so.
        assertTrue(published.isWorking(LocalDate.of(2027, 2, 5)));
        assertEquals(new Deadline(LocalDate.of(2027, 1, 5), false), published.add(LocalDate.of(2026, 12, 31), 1));
        assertFalse(ShippedHolidays.load().isWorking(LocalDate.of(2026, 12, 26)));
    }

    @Test
    void countsWorkingDaysBetween() {
        assertEquals(5, days.between(LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 27)));
        assertEquals(0, days.between(LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 22)));
        assertEquals(0, days.between(LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 20)));
        assertEquals(0, days.between(LocalDate.of(2026, 11, 20), LocalDate.of(2026, 1, 1)));
    }

    @Test
    void refusesToCountBack() {
        assertThrows(IllegalArgumentException.class, () -> days.add(LocalDate.of(2026, 1, 1), -1));
    }

    @Test
    void coversTheYearsOfItsSource() {
        assertEquals(2004, ShippedHolidays.load().publishedYears().first());
        assertEquals(2026, ShippedHolidays.load().publishedYears().last());
        assertEquals(23, ShippedHolidays.load().publishedYears().size());
    }

    private static Holidays.Span span(String from, String to, boolean working) {
        return new Holidays.Span(LocalDate.parse(from), LocalDate.parse(to), working);
    }
}
