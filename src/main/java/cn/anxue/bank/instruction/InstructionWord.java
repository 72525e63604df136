package cn.anxue.bank.instruction;

/**
 * What a bank's word does to an instruction, whatever the order in which its words arrive and however often. Pure.
 */
enum InstructionWord {
    /** It moves the instruction. */
    MOVED,
    /** It was said before. */
    SAME,
    /** It says what was true before something else that is known already. */
    LATE,
    /** It says the opposite of what is known; nothing moves, a person must look. */
    CONTRADICTS;

    static InstructionWord judge(Instruction instruction, InstructionOutcome outcome) {
        InstructionState state = instruction.state();
        if (state == outcome.state()) {
            return SAME;
        }
        return switch (outcome) {
            case ACCEPTED -> state.canBecome(InstructionState.ACCEPTED) ? MOVED : LATE;
            case EXECUTED -> executed(state);
            case REFUSED, CANCELLED -> unpaid(instruction.state());
        };
    }

    private static InstructionWord executed(InstructionState state) {
        return switch (state) {
            case READY, TAKEN, ACCEPTED -> MOVED;
            case EXECUTED, RETURNED -> LATE;
            // Only a line undoes a refusal: the money may have gone elsewhere since.
            case REFUSED, CANCELLED -> CONTRADICTS;
        };
    }

    private static InstructionWord unpaid(InstructionState state) {
        return switch (state) {
            case READY, TAKEN, ACCEPTED -> MOVED;
            case REFUSED, CANCELLED -> LATE;
            // A word that comes late must not free the money of a payment that was made.
            case EXECUTED, RETURNED -> CONTRADICTS;
        };
    }
}
