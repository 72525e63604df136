package cn.anxue.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PercentTest {
    @ParameterizedTest
    @CsvSource({
        "203, 5817, 3.49",
        "1151000000, 9931000000, 11.59",
        "0, 3, 0.00",
        "2, 3, 66.67",
        "3, 3, 100.00",
        "0, 0, 100.00"
    })
    void roundsToTwoDecimals(long part, long whole, String percent) {
        assertEquals(percent, Percent.of(part, whole));
    }
}
