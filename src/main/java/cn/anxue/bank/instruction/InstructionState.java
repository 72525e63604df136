package cn.anxue.bank.instruction;

/** Where an instruction stands. PostgreSQL knows the same moves. */
public enum InstructionState {
    /** Waits for a client of the bank to take it. */
    READY,
    /** In a client's hands until its lease ends; then it is READY again, under the same id, unless the bank has spoken. */
    TAKEN,
    /** The bank has it for good and will pay it or refuse it; nobody else is given it. */
    ACCEPTED,
    /** Paid, by the bank's word or by its line; the books move on the line alone. */
    EXECUTED,
    /** The bank would not pay it. */
    REFUSED,
    /** Paid, and sent back later by the payee's bank. */
    RETURNED,
    /** Called off: by a person before any client had it in hand, later by the bank's own word alone. */
    CANCELLED;

    public boolean canBecome(InstructionState next) {
        return switch (this) {
            case READY -> next == TAKEN || next == ACCEPTED || next == EXECUTED || next == REFUSED || next == CANCELLED;
            case TAKEN -> next == ACCEPTED || next == EXECUTED || next == REFUSED || next == CANCELLED;
            case ACCEPTED -> next == EXECUTED || next == REFUSED || next == CANCELLED;
            // Two people may find that the bank has not paid, as long as no line of it shows the payment.
            case EXECUTED -> next == RETURNED || next == REFUSED;
            // A line shows it paid after all.
            case REFUSED, CANCELLED -> next == EXECUTED;
            case RETURNED -> false;
        };
    }

    /** Whether the bank may still pay it, as far as anybody has said. */
    public boolean isOpen() {
        return switch (this) {
            case READY, TAKEN, ACCEPTED -> true;
            case EXECUTED, REFUSED, RETURNED, CANCELLED -> false;
        };
    }
}
