package cn.anxue.bank;

import cn.anxue.deposit.outflow.Payee;
import cn.anxue.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a bank is told to pay (付款指令).
 *
 * @param source what it pays for, in the room that owns the purpose
 * @param booked whether a line of the bank shows it paid
 * @param claimedUntil until when a client of the bank has it in hand
 */
public record Instruction(
        InstructionId id,
        UUID source,
        String bankCode,
        String fromAccount,
        Payee payee,
        Money amount,
        InstructionPurpose purpose,
        InstructionState state,
        boolean booked,
        Instant instructedAt,
        @Nullable Instant claimedUntil) {
    static Instruction ready(
            UUID source,
            AccountFacts from,
            Payee payee,
            Money amount,
            InstructionPurpose purpose,
            Instant instructedAt) {
        return new Instruction(
                InstructionId.next(),
                source,
                from.bankCode(),
                from.number(),
                payee,
                amount,
                purpose,
                InstructionState.READY,
                false,
                instructedAt,
                null);
    }

    boolean canBeExecutedBy(Line line) {
        boolean open = state == InstructionState.READY || state == InstructionState.EXECUTED;
        return fits(line) && open && !booked;
    }

    boolean canBeReturnedBy(Line line) {
        return fits(line) && booked && state.canBecome(InstructionState.RETURNED);
    }

    private boolean fits(Line line) {
        return fromAccount.equals(line.account()) && amount.equals(line.moved());
    }
}
