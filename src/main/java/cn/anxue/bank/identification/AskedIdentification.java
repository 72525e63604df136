package cn.anxue.bank.identification;

import cn.anxue.bank.instruction.InstructionId;
import cn.anxue.fee.order.OrderId;
import cn.anxue.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * An officer's word on a line.
 *
 * @param order for {@code FEE_PAYMENT} the order it paid
 * @param amount for {@code FEE_PAYMENT} how much of what is left; without it as much as the order owes
 * @param transfer for {@code TRANSFER} the instruction whose money came in
 */
public record AskedIdentification(
        AskedPlacement placement,
        @Nullable OrderId order,
        @Nullable Money amount,
        @Nullable InstructionId transfer,
        String reason) {
    public static AskedIdentification of(AskedPlacement placement, String reason) {
        return new AskedIdentification(placement, null, null, null, reason);
    }

    public static AskedIdentification payment(@Nullable OrderId order, @Nullable Money amount, String reason) {
        return new AskedIdentification(AskedPlacement.FEE_PAYMENT, order, amount, null, reason);
    }

    public static AskedIdentification transfer(InstructionId transfer, String reason) {
        return new AskedIdentification(AskedPlacement.TRANSFER, null, null, transfer, reason);
    }
}
