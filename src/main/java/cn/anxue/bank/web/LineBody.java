package cn.anxue.bank.web;

import cn.anxue.bank.BookedLine;
import cn.anxue.bank.LineAnswer;
import cn.anxue.bank.LineId;
import cn.anxue.bank.LineOutcome;
import cn.anxue.bank.LineParticulars;
import cn.anxue.bank.LineState;
import cn.anxue.bank.Placement;
import cn.anxue.bank.identification.AskedIdentification;
import cn.anxue.bank.identification.AskedPlacement;
import cn.anxue.bank.identification.UnidentifiedLines;
import cn.anxue.bank.instruction.InstructionId;
import cn.anxue.bank.match.MatchRule;
import cn.anxue.fee.order.OrderId;
import cn.anxue.money.Money;
import cn.anxue.problem.Violation;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Bodies about lines. */
final class LineBody {
    private static final int REASON_MAX = 500;

    private LineBody() {}

    /** The answers to a list, each with its place in it. */
    record Answers(List<Item> items) {
        static Answers of(List<LineAnswer> answers, Locale locale) {
            return new Answers(
                    answers.stream().map(answer -> Item.of(answer, locale)).toList());
        }
    }

    /**
     * The answer to one line.
     *
     * @param line its place in the list, from 0
     * @param id the line's id, or the earlier line's for a duplicate or a conflict
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            int line,
            LineOutcome outcome,
            String code,
            @Nullable UUID id,
            @Nullable List<Error> errors) {
        static Item of(LineAnswer answer, Locale locale) {
            List<Error> errors = answer.violations().stream()
                    .map(violation -> Error.of(violation, locale))
                    .toList();
            return new Item(
                    answer.line(),
                    answer.outcome(),
                    answer.code(),
                    answer.id() == null ? null : answer.id().value(),
                    errors.isEmpty() ? null : errors);
        }
    }

    record Error(String pointer, String code, String detail) {
        static Error of(Violation violation, Locale locale) {
            return new Error(violation.pointer(), violation.kind().name(), violation.detail(locale));
        }
    }

    /** Where an unidentified line belongs. */
    record Identification(
            @NotNull AskedPlacement placement,

            @Schema(description = "The order it paid, for FEE_PAYMENT") @Nullable
            UUID orderId,

            @Schema(description = "How much of what is left, for FEE_PAYMENT; without it what the order owes") @Nullable
            Money amount,

            @Schema(description = "The instruction whose money came in, for TRANSFER") @Nullable
            UUID instructionId,

            @NotNull @Size(min = 1, max = REASON_MAX) String reason) {
        AskedIdentification read() {
            return new AskedIdentification(
                    placement,
                    orderId == null ? null : new OrderId(orderId),
                    amount,
                    instructionId == null ? null : new InstructionId(instructionId),
                    reason.strip());
        }
    }

    /** What a line says of people, unmasked. */
    record Unmasked(
            UUID id,
            @Nullable String counterpartyName,
            @Nullable String counterpartyAccount,
            @Nullable String remittance) {
        static Unmasked of(LineId id, LineParticulars particulars) {
            return new Unmasked(
                    id.value(),
                    particulars.counterpartyName(),
                    particulars.counterpartyAccount(),
                    particulars.remittance());
        }
    }

    /** A line as it stands; what it says of people is masked. */
    record View(
            UUID id,
            UUID institutionId,
            String account,
            String direction,
            Money amount,
            LocalDate bookedOn,
            Placement placement,

            @Schema(description = "How much of it nobody has placed yet")
            Money left,

            @Schema(description = "NOTIFIED until a statement brings it")
            LineState state,

            @Schema(description = "The rule that placed it when it was booked; none where nothing did") @Nullable
            MatchRule rule,

            @Schema(description = "The one order it may have paid, by payer and amount; for a person to confirm")
            @Nullable
            UUID candidateOrderId,

            @Nullable String bankReference,
            @Nullable String counterpartyName,
            @Nullable String counterpartyAccount,
            @Nullable String remittance) {
        static View of(UnidentifiedLines.Unidentified unidentified) {
            return of(unidentified.line(), unidentified.candidate());
        }

        static View of(BookedLine line) {
            return of(line, null);
        }

        private static View of(BookedLine line, @Nullable OrderId candidate) {
            return new View(
                    line.id().value(),
                    line.institution().value(),
                    line.account(),
                    line.direction().name(),
                    line.amount(),
                    line.bookedOn(),
                    line.placement(),
                    line.left(),
                    line.state(),
                    line.rule(),
                    candidate == null ? null : candidate.value(),
                    line.bankReference(),
                    line.particulars().counterpartyName(),
                    line.particulars().counterpartyAccount(),
                    line.particulars().remittance());
        }
    }
}
