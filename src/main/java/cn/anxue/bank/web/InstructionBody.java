package cn.anxue.bank.web;

import cn.anxue.bank.BankProblem;
import cn.anxue.bank.instruction.Instruction;
import cn.anxue.bank.instruction.InstructionId;
import cn.anxue.bank.instruction.InstructionOutcome;
import cn.anxue.bank.instruction.InstructionPurpose;
import cn.anxue.bank.instruction.InstructionResults;
import cn.anxue.bank.instruction.InstructionState;
import cn.anxue.deposit.outflow.Payee;
import cn.anxue.money.Money;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.Text;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is said of instructions over HTTP. */
final class InstructionBody {
    static final int REASON_MAX = 500;
    static final int RESULTS_MAX = 10_000;

    private InstructionBody() {}

    /** An instruction as its bank reads it. */
    @Schema(name = "Instruction")
    record View(
            @Schema(description = "Also the end-to-end id of the payment: a bank pays it once")
            UUID id,

            String fromAccount,

            @Schema(description = "The supervised account it goes to, where money changes banks") @Nullable
            String toAccount,

            Payee payee,
            Money amount,
            InstructionPurpose purpose,
            InstructionState state,

            @Schema(description = "Whether a line of the bank shows it paid")
            boolean booked,

            Instant instructedAt,

            @Schema(description = "The day to pay it on; the next working day for what came after the cut-off")
            LocalDate requestedOn,

            int timesTaken,
            @Nullable Instant claimedUntil,

            @Schema(description = "The bank's last word that counted") @Nullable
            InstructionOutcome said,

            @Nullable Instant saidAt,
            @Nullable String reason,

            @Schema(description = "The bank's words and its lines do not agree")
            boolean contradicted,

            @Schema(
                    description = "Why pain.001 has no room for it: claims as XML pass it over, so take it as JSON."
                            + " Told where instructions are listed or asked for one by one")
            @Nullable
            String unwritable) {
        static View of(Instruction instruction) {
            return of(instruction, null);
        }

        static View of(Instruction instruction, @Nullable Text unwritable) {
            Instruction.Course course = instruction.course();
            return new View(
                    instruction.id().value(),
                    instruction.fromAccount(),
                    instruction.toAccount(),
                    instruction.payee(),
                    instruction.amount(),
                    instruction.purpose(),
                    instruction.state(),
                    instruction.booked(),
                    instruction.instructedAt(),
                    instruction.requestedOn(),
                    course.timesTaken(),
                    instruction.state() == InstructionState.TAKEN ? course.claimedUntil() : null,
                    course.said(),
                    course.saidAt(),
                    course.reason(),
                    course.contradicted(),
                    unwritable == null ? null : unwritable.zh() + " / " + unwritable.en());
        }
    }

    /** What a bank may say; that money came back it shows by a line. */
    @Schema(name = "InstructionWord")
    enum Word {
        ACCEPTED,
        EXECUTED,
        REFUSED,
        CANCELLED,
        RETURNED;

        /** @param pointer its place in the body */
        InstructionOutcome outcome(String pointer) {
            return switch (this) {
                case ACCEPTED -> InstructionOutcome.ACCEPTED;
                case EXECUTED -> InstructionOutcome.EXECUTED;
                case REFUSED -> InstructionOutcome.REFUSED;
                case CANCELLED -> InstructionOutcome.CANCELLED;
                case RETURNED -> throw new ProblemException(BankProblem.RETURN_NEEDS_LINE, pointer, Map.of());
            };
        }
    }

    /** What the bank did with an instruction. */
    @Schema(name = "InstructionResult")
    record Result(
            @NotNull Word outcome,

            @Schema(description = "Why, where it was refused or called off") @Nullable @Size(max = REASON_MAX)
            String reason) {}

    /** One of several results. */
    @Schema(name = "InstructionResultItem")
    record ResultItem(
            @Schema(required = true) @Nullable UUID id,
            @Schema(required = true) @Nullable Word outcome,
            @Nullable @Size(max = REASON_MAX) String reason) {
        InstructionResults.Result result() {
            return new InstructionResults.Result(
                    new InstructionId(Objects.requireNonNull(id)),
                    Objects.requireNonNull(outcome).outcome("/outcome"),
                    reason);
        }
    }

    /** What became of one result. */
    @Schema(name = "InstructionResultAnswer")
    record Answer(
            UUID id,

            @Schema(description = "Why it counts for nothing; absent where it was taken") @Nullable
            String code,

            @Schema(description = "Where the instruction stands now") @Nullable
            InstructionState state,

            @Schema(description = "Whether this result moved it; one said before, or late, changes nothing")
            boolean changed) {
        static Answer of(InstructionResults.Answer answer) {
            return new Answer(
                    answer.id().value(),
                    answer.problem() == null ? null : answer.problem().name(),
                    answer.state(),
                    answer.changed());
        }
    }

    /** The answers, each in the place of its result. */
    @Schema(name = "InstructionResultAnswers")
    record Answers(List<Answer> items) {}

    /** How many instructions a client takes in hand, and for how long. */
    @Schema(name = "InstructionClaim")
    record Claim(
            @NotNull @Min(1) @Max(1_000) Integer limit,
            @NotNull @Min(10) @Max(86_400) Integer leaseSeconds,

            @Schema(
                    description =
                            "Names the claim: the same again is given the same instructions while the lease lasts")
            @Nullable
            UUID claimId) {}

    /** What a client has in hand now. */
    @Schema(name = "ClaimedInstructions")
    record Claimed(List<View> items) {
        static Claimed of(List<Instruction> instructions) {
            return new Claimed(instructions.stream().map(View::of).toList());
        }
    }

    /** A page of instructions. */
    @Schema(name = "Instructions")
    record Instructions(List<View> items, @Nullable String next) {}

    /** Why an instruction is called off. */
    @Schema(name = "InstructionCancellation")
    record Cancellation(
            @NotNull @Size(min = 1, max = REASON_MAX) String reason) {}
}
