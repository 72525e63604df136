package cn.anxue.enforcement.ladder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.anxue.calendar.Deadlines;
import cn.anxue.calendar.ShippedHolidays;
import cn.anxue.calendar.WorkingDays;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class LadderTest {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 3, 6);

    private final Deadlines deadlines = new Deadlines(new WorkingDays(ShippedHolidays.load()));

    @Test
    void reachesNothingOnTheDayItself() {
        assertEquals(List.of(), reached(FRIDAY));
    }

    @Test
    void countsWorkingDaysWhereTheRuleDoes() {
        assertEquals(List.of(), reached(FRIDAY.plusDays(1)));
        assertEquals(List.of(), reached(FRIDAY.plusDays(2)));
        assertEquals(List.of(Rung.REMINDER), reached(FRIDAY.plusDays(3)));
    }

    @Test
    void climbsRungByRungAndKeepsThoseBelow() {
        assertEquals(List.of(Rung.REMINDER, Rung.WARNING_LETTER), reached(FRIDAY.plusDays(7)));
        assertEquals(
                List.of(Rung.REMINDER, Rung.WARNING_LETTER, Rung.REGULATORY_INTERVIEW), reached(FRIDAY.plusDays(10)));
        assertEquals(List.of(Rung.values()), reached(FRIDAY.plusDays(30)));
    }

    private List<Rung> reached(LocalDate today) {
        return Ladder.COMMON.reached(FRIDAY, today, deadlines);
    }
}
