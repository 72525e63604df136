package cn.anxue.enforcement.penalty;

import cn.anxue.money.Money;
import cn.anxue.problem.Text;
import cn.anxue.region.RuleForm;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which bounds of fines a place may lay down. */
public final class FineRules {
    private static final int BANDS_MAX = 10;
    private static final long YUAN_MAX = 1_000_000;
    private static final BigDecimal GAINS_MAX = BigDecimal.TEN;
    private static final Text ALLOWED = Text.of(
            "1 至 10 档，from 不大于 upTo（至多 1000000 元），或 gainsFrom 不大于 gainsUpTo（至多 10 倍）",
            "1 to 10 bands, from not above upTo (up to 1000000 yuan), or gainsFrom not above gainsUpTo (up to 10 times)");

    private FineRules() {}

    public static List<RuleForm<?>> forms() {
        return Arrays.stream(PenaltyBasis.values())
                .<RuleForm<?>>map(basis -> new RuleForm<>(basis.limits(), FineRules::areLimits, ALLOWED))
                .toList();
    }

    private static boolean areLimits(FineLimits limits) {
        return !limits.bands().isEmpty()
                && limits.bands().size() <= BANDS_MAX
                && limits.bands().stream().allMatch(FineRules::isBand);
    }

    private static boolean isBand(FineLimits.Band band) {
        BigDecimal most = band.gainsUpTo();
        if (band.upTo() == null && most != null) {
            return band.from() == null
                    && band.gainsFrom() != null
                    && band.gainsFrom().signum() >= 0
                    && band.gainsFrom().compareTo(most) <= 0
                    && most.compareTo(GAINS_MAX) <= 0;
        }
        return most == null && band.gainsFrom() == null && isSpan(band.from(), band.upTo());
    }

    private static boolean isSpan(@Nullable Money from, @Nullable Money upTo) {
        return RuleForm.isAmount(upTo, YUAN_MAX)
                && upTo != null
                && (from == null || !from.isNegative() && from.compareTo(upTo) <= 0);
    }
}
