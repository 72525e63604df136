package cn.anxue.fee.refund.quote;

import cn.anxue.money.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What was bought, as snapshotted when it was.
 *
 * @param price agreed for all of it
 * @param listPrice of all paid lessons before discount; a lower one counts as the price
 * @param lessons paid ones
 * @param giftLessons added for nothing
 * @param byPeriod billed by time and not by lesson, as unlimited use is
 * @param terms what the parties agreed on refunds; null where they wrote down nothing
 */
public record Contract(
        Money price,
        Money listPrice,
        int lessons,
        int giftLessons,
        LocalDate startsOn,
        LocalDate endsOn,
        boolean byPeriod,
        @Nullable RefundTerms terms) {
    public Contract {
        if (price.isNegative() || lessons < 1 || giftLessons < 0 || endsOn.isBefore(startsOn)) {
            throw new IllegalArgumentException("no contract has such terms");
        }
        listPrice = listPrice.max(price);
    }

    int lessonsInAll() {
        return lessons + giftLessons;
    }

    long days() {
        return ChronoUnit.DAYS.between(startsOn, endsOn) + 1;
    }

    /** Days used up to a day, that day included. */
    long daysUsed(LocalDate until) {
        return Math.max(0, Math.min(days(), ChronoUnit.DAYS.between(startsOn, until) + 1));
    }
}
