package cn.anxue.fee.payment;

import cn.anxue.fee.order.OrderId;
import cn.anxue.institution.InstitutionId;
import cn.anxue.money.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A payment to be kept, once its entries are booked.
 *
 * @param line the bank's line that brought the money
 * @param part its number among the payments of that line, from 1
 * @param collected by whom it came, where it did not come by itself
 */
public record NewPayment(
        PaymentId id,
        OrderId order,
        InstitutionId institution,
        UUID line,
        int part,
        Money amount,
        LocalDate bookedOn,
        Payer payer,
        @Nullable Collected collected) {

    /** A collector and its own number for the payment. */
    public record Collected(String collector, String reference) {}

    Channel channel() {
        return collected == null ? Channel.BANK : Channel.COLLECTOR;
    }

    PaidFee paid() {
        return new PaidFee(id, order, institution, amount, bookedOn);
    }
}
