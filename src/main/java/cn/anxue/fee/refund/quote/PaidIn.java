package cn.anxue.fee.refund.quote;

import cn.anxue.money.Money;
import java.time.LocalDate;

/** One payment for the order, on the day the bank booked it. */
public record PaidIn(Money amount, LocalDate bookedOn) {}
