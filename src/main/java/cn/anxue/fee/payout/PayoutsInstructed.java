package cn.anxue.fee.payout;

import java.util.List;

/** Fired in the database transaction of the decision, once their money stands in {@code fee/outgoing}. */
public record PayoutsInstructed(List<InstructedPayout> payouts) {
    public PayoutsInstructed {
        payouts = List.copyOf(payouts);
    }
}
