package cn.anxue.failure;

/** Where a failure stands. */
public enum FailureState {
    /** Sales and releases have stopped. */
    TRIGGERED,
    /** Claims are announced and taken. */
    CLAIMS_OPEN,
    /** A plan waits for another person's decision. */
    PLANNED,
    /** The plan is decided and published; the banks are told to pay. */
    PUBLISHED,
    /** Every family of the plan is paid in full; what is left may go back to the institution. */
    RESIDUE,
    /** Every family of the plan is paid what there was; the rest is reported as short. */
    SHORTFALL,
    /** It was a mistake, or the institution teaches again; what it stopped goes on. */
    WITHDRAWN;

    public boolean canBecome(FailureState next) {
        return switch (this) {
            case TRIGGERED -> next == CLAIMS_OPEN || next == WITHDRAWN;
            case CLAIMS_OPEN -> next == PLANNED || next == WITHDRAWN;
            // Refused or lapsed, a plan goes back to its claims.
            case PLANNED -> next == PUBLISHED || next == CLAIMS_OPEN;
            case PUBLISHED -> next == RESIDUE || next == SHORTFALL;
            case RESIDUE, SHORTFALL, WITHDRAWN -> false;
        };
    }

    /** Whether it still keeps the institution from selling and being paid. */
    public boolean isOpen() {
        return switch (this) {
            case TRIGGERED, CLAIMS_OPEN, PLANNED, PUBLISHED -> true;
            case RESIDUE, SHORTFALL, WITHDRAWN -> false;
        };
    }
}
