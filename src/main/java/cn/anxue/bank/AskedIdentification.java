package cn.anxue.bank;

import cn.anxue.fee.order.OrderId;
import cn.anxue.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * An officer's word on a line.
 *
 * @param order for {@code FEE_PAYMENT} the order it paid
 * @param amount for {@code FEE_PAYMENT} how much of what is left; without it as much as the order owes
 */
public record AskedIdentification(
        AskedPlacement placement,
        @Nullable OrderId order,
        @Nullable Money amount,
        String reason) {
    public static AskedIdentification of(AskedPlacement placement, String reason) {
        return new AskedIdentification(placement, null, null, reason);
    }
}
