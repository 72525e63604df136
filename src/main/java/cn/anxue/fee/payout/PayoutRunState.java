package cn.anxue.fee.payout;

/** Where a run stands. */
public enum PayoutRunState {
    /** Waits for another person's decision. */
    PROPOSED,
    /** Let go: the bank was told to pay what fitted. */
    RELEASED,
    /** Let go, but nothing fitted: all of it waits again, each payout with its reason. */
    HELD_BACK,
    /** The decision was no; its payouts wait again. */
    REFUSED,
    /** Nobody decided in time, or the proposer took it back; its payouts wait again. */
    LAPSED;

    public boolean canBecome(PayoutRunState next) {
        return this == PROPOSED && next != PROPOSED;
    }
}
