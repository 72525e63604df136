package cn.anxue.publicregister;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ReconciledTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Test
    void isLateOnceTheDayHasBeenOverForADay() {
        assertEquals(false, Reconciled.of(DAY, DAY).late());
        assertEquals(false, Reconciled.of(DAY, DAY.plusDays(1)).late());
        assertEquals(true, Reconciled.of(DAY, DAY.plusDays(2)).late());
    }
}
