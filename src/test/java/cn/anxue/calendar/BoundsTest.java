package cn.anxue.calendar;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class BoundsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void holdsBothItsDaysAndNoneBeyond() {
        Bounds ahead = Bounds.ahead(TODAY, 3);
        assertTrue(ahead.holds(TODAY));
        assertTrue(ahead.holds(LocalDate.of(2029, 11, 22)));
        assertFalse(ahead.holds(TODAY.minusDays(1)));
        assertFalse(ahead.holds(LocalDate.of(2029, 11, 23)));
        assertTrue(Bounds.past(TODAY, 1).holds(LocalDate.of(2025, 11, 22)));
        assertFalse(Bounds.past(TODAY, 1).holds(TODAY.plusDays(1)));
    }

    @Test
    void namesThePlaceOfADayBeyond() {
        var refused = assertThrows(
                ProblemException.class, () -> Bounds.ahead(TODAY, 3).require("/dueOn", LocalDate.of(2199, 1, 1)));

        assertEquals(RequestProblem.DAY_OUT_OF_BOUNDS, refused.kind());
        assertEquals("/dueOn", refused.violations().get(0).pointer());
        assertDoesNotThrow(() -> Bounds.ahead(TODAY, 3).require("/dueOn", null));
    }
}
