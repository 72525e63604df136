package cn.anxue.bank.freeze;

/** Where a freeze stands. */
public enum FreezeState {
    /** It binds. */
    STANDING,
    /** Lifted by whoever brought it, with the paper that says so. */
    LIFTED,
    /** Its last day has passed. */
    EXPIRED;

    public boolean canBecome(FreezeState next) {
        return this == STANDING && next != STANDING;
    }
}
