package cn.anxue.deposit.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.junit.jupiter.api.Test;

class InterestTermsTest {
    private static final InterestTerms TERMS = InterestTerms.of(
            new BigDecimal("0.0035"),
            List.of(MonthDay.of(9, 20), MonthDay.of(2, 29), MonthDay.of(9, 20)),
            InterestOwner.INSTITUTION);

    @Test
    void keepsEachPostingDayOnceInTheOrderOfTheYear() {
        assertEquals("02-29,09-20", TERMS.postingDays());
        assertEquals(List.of(MonthDay.of(2, 29), MonthDay.of(9, 20)), TERMS.days());
    }

    @Test
    void findsThePostingDayBeforeADay() {
        assertEquals(LocalDate.of(2026, 2, 28), TERMS.postingDayBefore(LocalDate.of(2026, 9, 20)));
        assertEquals(LocalDate.of(2026, 9, 20), TERMS.postingDayBefore(LocalDate.of(2026, 9, 21)));
        assertEquals(LocalDate.of(2025, 9, 20), TERMS.postingDayBefore(LocalDate.of(2026, 2, 28)));
        assertEquals(LocalDate.of(2028, 2, 29), TERMS.postingDayBefore(LocalDate.of(2028, 3, 1)));
    }
}
