package cn.anxue.fee.payment;

import cn.anxue.fee.order.OrderContacts;
import cn.anxue.fee.order.OrderId;
import cn.anxue.fee.order.OrderTerms;
import java.util.List;
import java.util.Map;

/**
 * Fired once payments are booked and the orders' figures follow, in the same database transaction.
 *
 * @param orders those that were paid, as they stand now
 * @param contacts of all of them, or none where they are still to be asked for
 */
public record FeesPaid(
        List<PaidFee> payments, Map<OrderId, OrderTerms> orders, Map<OrderId, OrderContacts.Contact> contacts) {
    public FeesPaid {
        payments = List.copyOf(payments);
    }
}
