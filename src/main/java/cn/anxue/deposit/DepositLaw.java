package cn.anxue.deposit;

import cn.anxue.region.Rule;
import org.jspecify.annotations.Nullable;

/**
 * What one place has laid down about deposits, as in force on one day.
 *
 * @param basis absent where nothing at all is laid down: then only an individual assessment can be made
 * @param tiers absent where the place has none
 */
record DepositLaw(
        @Nullable Rule<DepositBasis> basis, @Nullable Rule<DepositTiers> tiers, boolean floorIncluded) {
    boolean goesByTiers() {
        return basis != null && basis.value() == DepositBasis.TIERS;
    }
}
