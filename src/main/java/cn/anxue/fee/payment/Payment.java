package cn.anxue.fee.payment;

import cn.anxue.fee.order.OrderId;
import cn.anxue.money.Money;
import java.time.LocalDate;

/**
 * What was paid for an order and not taken back since.
 *
 * @param bookedOn the bank's booking date
 */
public record Payment(PaymentId id, OrderId order, Money amount, LocalDate bookedOn, Payer payer) {}
