package cn.anxue.fee.payment;

import cn.anxue.fee.order.OrderId;
import cn.anxue.institution.InstitutionId;
import cn.anxue.money.Money;
import java.time.LocalDate;

/** What reached one order by one payment, or was taken back from it. */
public record PaidFee(PaymentId id, OrderId order, InstitutionId institution, Money amount, LocalDate bookedOn) {}
