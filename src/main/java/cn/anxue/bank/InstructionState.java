package cn.anxue.bank;

/** Where an instruction stands. */
public enum InstructionState {
    /** Waits for the bank to pay it. */
    READY,
    /** A line of the bank shows it paid. */
    EXECUTED,
    /** Paid, and sent back later by the payee's bank. */
    RETURNED;

    public boolean canBecome(InstructionState next) {
        return switch (this) {
            case READY -> next == EXECUTED;
            case EXECUTED -> next == RETURNED;
            case RETURNED -> false;
        };
    }
}
