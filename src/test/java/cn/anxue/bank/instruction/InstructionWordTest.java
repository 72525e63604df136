package cn.anxue.bank.instruction;

import static cn.anxue.bank.instruction.InstructionOutcome.ACCEPTED;
import static cn.anxue.bank.instruction.InstructionOutcome.CANCELLED;
import static cn.anxue.bank.instruction.InstructionOutcome.EXECUTED;
import static cn.anxue.bank.instruction.InstructionOutcome.REFUSED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import cn.anxue.bank.LineFixtures;
import cn.anxue.deposit.outflow.Payee;
import cn.anxue.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A bank's words, in every order in which they may come. */
class InstructionWordTest {
    @Test
    void movesWhatIsOpenAndSaysSoOnce() {
        for (InstructionState open : List.of(InstructionState.READY, InstructionState.TAKEN)) {
            for (InstructionOutcome outcome : InstructionOutcome.values()) {
                assertEquals(InstructionWord.MOVED, judge(open, false, outcome), open + " " + outcome);
            }
        }
        for (InstructionOutcome outcome : InstructionOutcome.values()) {
            assertEquals(InstructionWord.SAME, judge(outcome.state(), false, outcome));
        }
    }

    @Test
    void takesWordsThatComeTooLateForWhatTheyAre() {
        assertEquals(InstructionWord.LATE, judge(InstructionState.EXECUTED, false, ACCEPTED));
        assertEquals(InstructionWord.LATE, judge(InstructionState.REFUSED, false, ACCEPTED));
        assertEquals(InstructionWord.LATE, judge(InstructionState.RETURNED, true, EXECUTED));
        assertEquals(InstructionWord.LATE, judge(InstructionState.CANCELLED, false, REFUSED));
        assertEquals(InstructionWord.LATE, judge(InstructionState.REFUSED, false, CANCELLED));
    }

    @Test
    void letsNoLateRefusalUndoAPayment() {
        assertEquals(InstructionWord.CONTRADICTS, judge(InstructionState.EXECUTED, false, REFUSED));
        assertEquals(InstructionWord.CONTRADICTS, judge(InstructionState.EXECUTED, true, REFUSED));
        assertEquals(InstructionWord.CONTRADICTS, judge(InstructionState.EXECUTED, true, CANCELLED));
    }

    @Test
    void undoesNoRefusalByAWordAlone() {
        assertEquals(InstructionWord.CONTRADICTS, judge(InstructionState.REFUSED, false, EXECUTED));
        assertEquals(InstructionWord.CONTRADICTS, judge(InstructionState.CANCELLED, false, EXECUTED));
    }

    @Test
    void movesOnlyWhereTheTableOfStatesAllows() {
        for (InstructionState state : InstructionState.values()) {
            for (InstructionOutcome outcome : InstructionOutcome.values()) {
                if (judge(state, false, outcome) == InstructionWord.MOVED) {
                    assertEquals(true, state.canBecome(outcome.state()), state + " " + outcome);
                }
            }
        }
    }

    @Test
    void endsNowhereButInALine() {
        Map<InstructionState, Boolean> comesBack = new EnumMap<>(InstructionState.class);
        comesBack.put(InstructionState.REFUSED, InstructionState.REFUSED.canBecome(InstructionState.READY));
        comesBack.put(InstructionState.CANCELLED, InstructionState.CANCELLED.canBecome(InstructionState.TAKEN));
        comesBack.put(InstructionState.ACCEPTED, InstructionState.ACCEPTED.canBecome(InstructionState.TAKEN));

        comesBack.forEach((state, possible) -> assertFalse(possible, state.name()));
    }

    private static InstructionWord judge(InstructionState state, boolean booked, InstructionOutcome outcome) {
        return InstructionWord.judge(
                new Instruction(
                        InstructionId.next(),
                        UUID.randomUUID(),
                        "000000000001",
                        LineFixtures.NUMBER,
                        null,
                        new Payee(null, LineFixtures.SETTLEMENT, "示例"),
                        Money.ofYuan(1),
                        InstructionPurpose.RELEASE,
                        state,
                        booked,
                        Instant.EPOCH,
                        LocalDate.EPOCH,
                        Instruction.Course.NONE),
                outcome);
    }
}
