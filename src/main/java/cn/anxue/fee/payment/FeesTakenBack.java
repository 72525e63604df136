package cn.anxue.fee.payment;

import java.util.List;

/** Fired once the bank took payments back and the orders' figures follow, in the same database transaction. */
public record FeesTakenBack(List<PaidFee> payments, boolean byBank) {
    public FeesTakenBack {
        payments = List.copyOf(payments);
    }
}
