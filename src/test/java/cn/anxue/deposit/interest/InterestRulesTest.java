package cn.anxue.deposit.interest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.anxue.deposit.interest.InterestRules.Movement;
import cn.anxue.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InterestRulesTest {
    private static final LocalDate FROM = LocalDate.of(2026, 6, 20);
    private static final LocalDate UNTIL = LocalDate.of(2026, 9, 20);
    private static final BigDecimal RATE = new BigDecimal("0.0036");

    @Test
    void expectsTheDailyRateOnTheBalanceOfEachDay() {
        // 92 days of 200,000.00 at 0.0036/360: 200000 × 92 / 100000 = 184.00
        List<Movement> steady = List.of(new Movement(LocalDate.of(2026, 1, 5), Money.ofYuan(200_000)));

        assertEquals(Money.ofYuan(184), InterestRules.expected(steady, FROM, UNTIL, RATE));
    }

    @Test
    void countsAMovementFromItsDay() {
        List<Movement> moved = List.of(
                new Movement(LocalDate.of(2026, 1, 5), Money.ofYuan(100_000)),
                new Movement(LocalDate.of(2026, 9, 10), Money.ofYuan(100_000)),
                new Movement(LocalDate.of(2026, 9, 19), Money.ofYuan(-100_000)));

        // 92 + 10 − 1 days of 100,000.00
        assertEquals(Money.ofYuan(101), InterestRules.expected(moved, FROM, UNTIL, RATE));
    }

    @Test
    void expectsNothingOnMoneyThatCameAfterwards() {
        List<Movement> late = List.of(new Movement(UNTIL, Money.ofYuan(100_000)));

        assertEquals(Money.ofFen(0), InterestRules.expected(late, FROM, UNTIL, RATE));
    }

    @ParameterizedTest
    @CsvSource({"0,0,", "1000,0,NO_INTEREST", "1000,-5,NO_INTEREST", "1000,899,LOW_INTEREST", "1000,900,", "1000,1500,"
    })
    void flagsWhatDidNotComeAndWhatCameLow(long expectedFen, long receivedFen, AlertKind kind) {
        assertEquals(Optional.ofNullable(kind), InterestRules.flag(Money.ofFen(expectedFen), Money.ofFen(receivedFen)));
    }

    @Test
    void expectsNoLessThanThePlaceDemands() {
        assertEquals(RATE, InterestRules.rate(RATE, new BigDecimal("0.0005")));
        assertEquals(RATE, InterestRules.rate(new BigDecimal("0.0001"), RATE));
        assertEquals(RATE, InterestRules.rate(RATE, null));
    }
}
