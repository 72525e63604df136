package cn.anxue.fee.payment;

import cn.anxue.fee.order.OrderId;
import cn.anxue.institution.InstitutionId;
import cn.anxue.money.Money;
import java.util.UUID;

/**
 * What one line brought to one order.
 *
 * @param part its number among what the line brought
 * @param standing what the bank has not taken back of it
 */
public record LinePayment(
        PaymentId id, OrderId order, InstitutionId institution, UUID line, int part, Money standing) {}
