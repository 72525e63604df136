package cn.anxue.fee.payment;

import java.util.List;

/** Fired once payments are booked and the orders' figures follow, in the same database transaction. */
public record FeesPaid(List<PaidFee> payments) {
    public FeesPaid {
        payments = List.copyOf(payments);
    }
}
