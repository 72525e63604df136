package cn.anxue.alert;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * From when on something is told; a kind reads what it needs.
 *
 * @param days how far it looks back or ahead
 * @param ratio of what to what, as the kind says
 * @param least how many, or how many fen, it takes at least
 */
public record Threshold(
        @Nullable Integer days,
        @Nullable BigDecimal ratio,
        @Nullable Long least) {
    int daysOrNone() {
        return days == null ? 0 : days;
    }

    BigDecimal ratioOrNone() {
        return ratio == null ? BigDecimal.ZERO : ratio;
    }

    long leastOrNone() {
        return least == null ? 0 : least;
    }
}
