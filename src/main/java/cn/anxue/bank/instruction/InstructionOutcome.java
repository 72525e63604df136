package cn.anxue.bank.instruction;

/** A bank's word on an instruction. */
public enum InstructionOutcome {
    /** It has taken it for good. */
    ACCEPTED(InstructionState.ACCEPTED),
    /** It has paid; its line will show it. */
    EXECUTED(InstructionState.EXECUTED),
    /** It will not pay it. */
    REFUSED(InstructionState.REFUSED),
    /** It has called it off and will not pay it. */
    CANCELLED(InstructionState.CANCELLED);

    private final InstructionState state;

    InstructionOutcome(InstructionState state) {
        this.state = state;
    }

    /** Where an instruction stands by this word. */
    public InstructionState state() {
        return state;
    }

    /** Whether the money stays, so that it goes back where it came from. */
    public boolean endsUnpaid() {
        return this == REFUSED || this == CANCELLED;
    }
}
