package cn.anxue.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlinesTest {
    private final Deadlines deadlines = new Deadlines(new WorkingDays(ShippedHolidays.load()));

    @ParameterizedTest
    @CsvSource({
        "2026-11-02, 15, WORKING, 2026-11-23",
        "2026-11-02, 15, CALENDAR, 2026-11-17",
        // Ends on a Saturday, so on the Monday after.
        "2026-11-02, 5, CALENDAR, 2026-11-09",
        // Ends within National Day, so on the first day after it.
        "2026-09-26, 7, CALENDAR, 2026-10-08",
        // Ends on a Saturday that is worked.
        "2026-10-03, 7, CALENDAR, 2026-10-10",
        "2026-11-03, 0, CALENDAR, 2026-11-03",
    })
    void endsTerms(LocalDate from, int days, DayUnit unit, LocalDate on) {
        assertEquals(new Deadline(on, false), deadlines.of(from, new Term(days, unit)));
    }

    @Test
    void isSureOfCalendarDaysOnlyWhereTheLastIsSettled() {
        assertTrue(deadlines.of(LocalDate.of(2026, 12, 30), Term.calendar(5)).provisional());
        assertFalse(deadlines.of(LocalDate.of(2026, 11, 30), Term.calendar(5)).provisional());
    }

    @Test
    void neverTakesAPromisedDayBack() {
        Deadline promised = new Deadline(LocalDate.of(2027, 2, 20), true);
        Deadline earlier = new Deadline(LocalDate.of(2027, 2, 18), false);
        Deadline later = new Deadline(LocalDate.of(2027, 2, 22), false);

        assertEquals(new Deadline(LocalDate.of(2027, 2, 20), false), Deadline.laterOf(promised, earlier));
        assertEquals(later, Deadline.laterOf(promised, later));
        assertEquals(
                new Deadline(promised.on(), false), Deadline.laterOf(promised, new Deadline(promised.on(), false)));
    }

    @Test
    void passesWithItsDay() {
        Deadline deadline = new Deadline(LocalDate.of(2026, 11, 23), false);

        assertFalse(deadline.hasPassed(LocalDate.of(2026, 11, 23)));
        assertTrue(deadline.hasPassed(LocalDate.of(2026, 11, 24)));
    }

    @Test
    void readsTermsAsRulesWriteThem() throws Exception {
        ObjectMapper json = new ObjectMapper();

        assertEquals(Term.working(15), json.readValue("{\"days\":15,\"unit\":\"WORKING\"}", Term.class));
        assertEquals("{\"days\":5,\"unit\":\"CALENDAR\"}", json.writeValueAsString(Term.calendar(5)));
    }

    @Test
    void refusesTermsNobodyMeans() {
        assertThrows(IllegalArgumentException.class, () -> Term.working(-1));
        assertThrows(IllegalArgumentException.class, () -> Term.calendar(100_000));
    }
}
