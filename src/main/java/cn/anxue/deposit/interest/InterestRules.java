package cn.anxue.deposit.interest;

import cn.anxue.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What interest should have come, to flag what did not. Pure; nothing computed here is ever booked. */
final class InterestRules {
    /** A change of the principal, on the day it happened at the bank. */
    record Movement(LocalDate on, Money amount) {}

    // Banks count a year of 360 days (积数计息), and some of them 365: within a tenth nothing is flagged.
    private static final BigDecimal DAYS_OF_YEAR = BigDecimal.valueOf(360);
    private static final long TOLERATED_TENTHS = 9;

    private InterestRules() {}

    /** The sum of the balances at the end of each day from one posting day up to the next, at the daily rate. */
    static Money expected(List<Movement> movements, LocalDate from, LocalDate until, BigDecimal annualRate) {
        BigDecimal balanceDays = BigDecimal.ZERO;
        for (Movement movement : movements) {
            LocalDate start = movement.on.isBefore(from) ? from : movement.on;
            long days = Math.max(0, until.toEpochDay() - start.toEpochDay());
            balanceDays =
                    balanceDays.add(BigDecimal.valueOf(movement.amount.minor()).multiply(BigDecimal.valueOf(days)));
        }
        BigDecimal interest = balanceDays.multiply(annualRate).divide(DAYS_OF_YEAR, 0, RoundingMode.HALF_UP);
        return Money.ofFen(interest.longValueExact());
    }

    /** Empty where nothing is to be flagged. */
    static Optional<AlertKind> flag(Money expected, Money received) {
        if (!expected.isPositive()) {
            return Optional.empty();
        }
        if (!received.isPositive()) {
            return Optional.of(AlertKind.NO_INTEREST);
        }
        boolean low =
                Math.multiplyExact(received.minor(), 10L) < Math.multiplyExact(expected.minor(), TOLERATED_TENTHS);
        return low ? Optional.of(AlertKind.LOW_INTEREST) : Optional.empty();
    }

    /** The rate to expect: as agreed, but no less than the place demands. */
    static BigDecimal rate(BigDecimal agreed, @Nullable BigDecimal least) {
        return least == null ? agreed : agreed.max(least);
    }
}
