package cn.anxue.fee.payment;

import cn.anxue.money.Money;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What the bank took back of a payment.
 *
 * @param line the bank's line that takes it back
 * @param amount how much of the payment
 * @param taken how much of it the order still held; the rest is missing
 */
public record TakenBack(LinePayment payment, UUID line, LocalDate bookedOn, Money amount, Money taken) {
    PaidFee paid() {
        return new PaidFee(payment.id(), payment.order(), payment.institution(), amount, bookedOn);
    }
}
