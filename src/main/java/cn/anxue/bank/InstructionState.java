package cn.anxue.bank;

/** Where an instruction stands. PostgreSQL knows the same moves. */
public enum InstructionState {
    /** Waits for the bank to pay it. */
    READY,
    /** Paid, by the bank's word or by its line; the books move on the line alone. */
    EXECUTED,
    /** The bank would not pay it. */
    REFUSED,
    /** Paid, and sent back later by the payee's bank. */
    RETURNED;

    public boolean canBecome(InstructionState next) {
        return switch (this) {
            case READY -> next == EXECUTED || next == REFUSED;
            // A bank may take its word back as long as no line of it shows the payment.
            case EXECUTED -> next == RETURNED || next == REFUSED;
            case REFUSED, RETURNED -> false;
        };
    }
}
