package cn.anxue.fee.payout;

import java.util.List;

/** Fired in the database transaction of every later move of payouts; observers take those of their kind. */
public record PayoutsMoved(List<MovedPayout> payouts) {
    public PayoutsMoved {
        payouts = List.copyOf(payouts);
    }
}
