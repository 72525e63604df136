package cn.anxue.enforcement.penalty;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitationTest {
    @ParameterizedTest
    @CsvSource({
        "2024-03-01, false, 2026-03-01",
        "2024-02-29, false, 2026-02-28",
        "2024-03-01, true, 2029-03-01",
    })
    void endsAfterTwoYearsOrFive(LocalDate ended, boolean harm, LocalDate last) {
        assertEquals(last, Limitation.lastDay(ended, harm));
    }
}
