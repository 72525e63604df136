package cn.anxue.bank.instruction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.anxue.calendar.ShippedHolidays;
import cn.anxue.calendar.Today;
import cn.anxue.calendar.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** On which day a bank is to pay. */
class CutOffTest {
    private static final String BANK = "000000000001";
    private static final String EARLY_BANK = "000000000002";

    private final WorkingDays days = new WorkingDays(ShippedHolidays.load());
    private final CutOff cutOff = new CutOff(LocalTime.of(16, 30), Map.of(EARLY_BANK, LocalTime.of(11, 0)));

    @Test
    void isPaidTheSameDayUpToTheCutOff() {
        assertEquals(LocalDate.of(2026, 3, 3), on("2026-03-03T16:30", BANK));
    }

    @Test
    void isPaidTheNextWorkingDayAfterIt() {
        assertEquals(LocalDate.of(2026, 3, 4), on("2026-03-03T16:31", BANK));
        assertEquals(LocalDate.of(2026, 3, 9), on("2026-03-06T18:00", BANK));
    }

    @Test
    void isPaidOnNoDayOfRest() {
        assertEquals(LocalDate.of(2026, 3, 9), on("2026-03-07T09:00", BANK));
        assertEquals(LocalDate.of(2026, 3, 9), on("2026-03-08T23:00", BANK));
    }

    @Test
    void followsTheBanksOwnHour() {
        assertEquals(LocalDate.of(2026, 3, 4), on("2026-03-03T12:00", EARLY_BANK));
    }

    @Test
    void knowsNoHourWhereNoneIsLaidDown() {
        Instant late = at("2026-03-03T23:59");
        assertEquals(LocalDate.of(2026, 3, 3), CutOff.NONE.requestedOn(BANK, late, days));
    }

    private LocalDate on(String local, String bank) {
        return cutOff.requestedOn(bank, at(local), days);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(Today.ZONE).toInstant();
    }
}
