package cn.anxue.publicregister;

import cn.anxue.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What the deposit must be and whether it is. How much is held is nobody's business.
 *
 * @param required null until assessed
 * @param document the decision or rule by which it is required
 */
public record PublicDeposit(
        @Nullable Money required, @Nullable String document, boolean met) {}
