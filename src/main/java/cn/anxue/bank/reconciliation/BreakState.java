package cn.anxue.bank.reconciliation;

/** Where a break stands. */
public enum BreakState {
    /** Its cause is there, and two people have not settled it. */
    OPEN,
    /** Its cause went away by itself: a statement came, a line was identified. */
    GONE,
    /** Two people settled it. */
    RESOLVED;

    public boolean canBecome(BreakState next) {
        return this == OPEN && next != OPEN;
    }
}
