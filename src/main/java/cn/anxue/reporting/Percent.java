package cn.anxue.reporting;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Shares as people write them, in percent with two decimals. */
final class Percent {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Percent() {}

    /** A hundred of nothing is all of it. */
    static String of(long part, long whole) {
        if (whole == 0) {
            return "100.00";
        }
        return BigDecimal.valueOf(part)
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
