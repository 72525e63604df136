package cn.anxue.enforcement.penalty;

import cn.anxue.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Within which bounds a fine lies, as a rule row has it. Where no band fits, nothing may be fined. */
public record FineLimits(List<Band> bands) {
    public FineLimits {
        bands = List.copyOf(bands);
    }

    /**
     * The bounds for one severity: amounts, or multiples of the illegal gains.
     *
     * @param severity null for any
     */
    public record Band(
            @Nullable Severity severity,
            @Nullable Money from,
            @Nullable Money upTo,
            @Nullable BigDecimal gainsFrom,
            @Nullable BigDecimal gainsUpTo) {
        Range range(Money gains) {
            if (gainsFrom != null && gainsUpTo != null) {
                return new Range(times(gains, gainsFrom), times(gains, gainsUpTo));
            }
            Money most = upTo == null ? Money.ofFen(0) : upTo;
            return new Range(from == null ? Money.ofFen(0) : from, most);
        }

        private static Money times(Money gains, BigDecimal factor) {
            return Money.ofFen(factor.multiply(BigDecimal.valueOf(gains.minor()))
                    .setScale(0, RoundingMode.DOWN)
                    .longValueExact());
        }
    }

    /** Both ends belong to it. */
    public record Range(Money least, Money most) {
        boolean holds(Money fine) {
            return fine.compareTo(least) >= 0 && fine.compareTo(most) <= 0;
        }
    }

    /** Empty where this severity is not fined. */
    Optional<Range> range(Severity severity, Money gains) {
        return bands.stream()
                .filter(band -> band.severity == null || band.severity == severity)
                .findFirst()
                .map(band -> band.range(gains));
    }
}
