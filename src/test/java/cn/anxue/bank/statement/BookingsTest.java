package cn.anxue.bank.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BookingsTest {
    /** One of half a list's length needs one more, not all that wait: whoever works beside would find nothing. */
    @ParameterizedTest
    @CsvSource({"1, 5000, 5000, 1", "1, 9999, 1, 1", "1, 2500, 7500, 3", "1, 10, 9990, 100", "101, 1010, 8990, 100"})
    void takesAsManyStatementsAsMakeUpAList(int taken, long lines, long wanted, int more) {
        assertEquals(more, Bookings.alike(taken, lines, wanted));
    }
}
