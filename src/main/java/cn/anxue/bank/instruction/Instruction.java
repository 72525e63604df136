package cn.anxue.bank.instruction;

import cn.anxue.bank.AccountFacts;
import cn.anxue.bank.Line;
import cn.anxue.deposit.outflow.Payee;
import cn.anxue.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a bank is told to pay (付款指令).
 *
 * @param source what it pays for, in the room that owns the purpose
 * @param toAccount the supervised account it goes to, where money changes banks; null for everything else
 * @param booked whether a line of the bank shows it paid
 * @param requestedOn the day the bank is to pay it on: a working day, the next one for what came after the cut-off
 */
public record Instruction(
        InstructionId id,
        UUID source,
        String bankCode,
        String fromAccount,
        @Nullable String toAccount,
        Payee payee,
        Money amount,
        InstructionPurpose purpose,
        InstructionState state,
        boolean booked,
        Instant instructedAt,
        LocalDate requestedOn,
        Course course) {
    /**
     * What has happened to it on its way.
     *
     * @param timesTaken how often clients of the bank took it in hand
     * @param claimedUntil until when the last of them has it
     * @param claim the claim by which he took it
     * @param said the bank's last word that counted
     * @param reason why it was refused or called off
     * @param contradicted whether the bank's lines and its words do not agree
     * @param arrived of money that changes banks, whether a line of the other account shows it
     */
    public record Course(
            int timesTaken,
            @Nullable Instant claimedUntil,
            @Nullable UUID claim,
            @Nullable InstructionOutcome said,
            @Nullable Instant saidAt,
            @Nullable String reason,
            boolean contradicted,
            boolean arrived) {
        public static final Course NONE = new Course(0, null, null, null, null, null, false, false);
    }

    static Instruction ready(
            UUID source,
            AccountFacts from,
            Payee payee,
            Money amount,
            InstructionPurpose purpose,
            Instant instructedAt,
            LocalDate requestedOn) {
        return new Instruction(
                InstructionId.next(),
                source,
                from.bankCode(),
                from.number(),
                null,
                payee,
                amount,
                purpose,
                InstructionState.READY,
                false,
                instructedAt,
                requestedOn,
                Course.NONE);
    }

    /** The same instruction, as one that carries the account's own money to the account that follows it. */
    Instruction to(String account) {
        return new Instruction(
                id,
                source,
                bankCode,
                fromAccount,
                account,
                payee,
                amount,
                purpose,
                state,
                booked,
                instructedAt,
                requestedOn,
                course);
    }

    /** The same instruction as somebody reads it who need not know whom it pays. */
    Instruction payingTo(Payee shown) {
        return new Instruction(
                id,
                source,
                bankCode,
                fromAccount,
                toAccount,
                shown,
                amount,
                purpose,
                state,
                booked,
                instructedAt,
                requestedOn,
                course);
    }

    Instruction in(InstructionState next) {
        return new Instruction(
                id,
                source,
                bankCode,
                fromAccount,
                toAccount,
                payee,
                amount,
                purpose,
                next,
                booked,
                instructedAt,
                requestedOn,
                course);
    }

    public boolean canBeExecutedBy(Line line) {
        return fits(line) && awaitsLineOn(line.account());
    }

    /** Whether a line of that account may still show it paid. */
    public boolean awaitsLineOn(String account) {
        return !booked && fromAccount.equals(account) && (state.isOpen() || state == InstructionState.EXECUTED);
    }

    /** The bank said that it would not pay, and a line of it shows that it has. */
    public boolean isContradictedBy(Line line) {
        boolean ended = state == InstructionState.REFUSED || state == InstructionState.CANCELLED;
        return fits(line) && !booked && ended;
    }

    /** A line of its account bears its id, and another amount. */
    public boolean isPaidOtherwiseBy(Line line) {
        return awaitsLineOn(line.account()) && !amount.equals(line.moved());
    }

    public boolean canBeReturnedBy(Line line) {
        return fits(line) && booked && state.canBecome(InstructionState.RETURNED);
    }

    /** The bank may show only later that it was paid. */
    public boolean mayComeBackBy(Line line) {
        return fits(line) && awaitsLineOn(line.account());
    }

    /** Money that changes banks has arrived. */
    public boolean arrivesBy(Line line) {
        return isArrival(line.account(), line.moved());
    }

    /** So much on that account may be the money that changes banks, which has not arrived yet. */
    public boolean isArrival(String account, Money credited) {
        return account.equals(toAccount) && amount.equals(credited) && !course.arrived();
    }

    /** The account and the amount are those of this instruction. */
    public boolean paysBy(Line line) {
        return fits(line);
    }

    private boolean fits(Line line) {
        return fromAccount.equals(line.account()) && amount.equals(line.moved());
    }
}
