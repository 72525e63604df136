package cn.anxue.fee.web;

import cn.anxue.deposit.outflow.Payee;
import cn.anxue.document.DocumentId;
import cn.anxue.fee.refund.PayeeDraft;
import cn.anxue.fee.refund.RefundAnswers;
import cn.anxue.fee.refund.RefundDraft;
import cn.anxue.fee.refund.quote.RefundCause;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A refund as it is asked. */
@Schema(name = "RefundBody")
public record RefundBody(
        @NotNull RefundCause cause,

        @Schema(description = "In the asker's own words; the cause itself where absent")
        @Size(max = RefundBody.REASON_MAX)
        @Nullable
        String reason,

        @Schema(description = "Only where it is not to go back to whoever paid") @Valid @Nullable
        PayeeBody payee,

        @Schema(description = "Documents that show why, needed with a payee")
        @Size(max = RefundBody.EVIDENCE_MAX)
        @Nullable
        List<@NotNull UUID> evidence) {
    static final int REASON_MAX = 500;
    static final int EVIDENCE_MAX = 10;
    private static final int NAME_MAX = 128;

    /** Whom to pay. */
    @Schema(name = "RefundPayee")
    public record PayeeBody(
            @Size(max = NAME_MAX) @Nullable String bankName,

            @NotNull @Pattern(regexp = Payee.ACCOUNT) @Size(max = Payee.ACCOUNT_MAX)
            String account,

            @NotBlank @Size(max = NAME_MAX) String name) {}

    /** Another payee for what failed. */
    @Schema(name = "RefundPayeeBody")
    public record OtherPayee(
            @NotNull @Valid PayeeBody payee,
            @NotNull @Size(max = RefundBody.EVIDENCE_MAX) List<@NotNull UUID> evidence) {
        PayeeDraft read() {
            return draft(payee, evidence);
        }
    }

    /** What the institution says. */
    @Schema(name = "RefundAnswerBody")
    public record Answered(
            @NotNull RefundAnswers.Answer answer,

            @Schema(description = "The cause that applies instead, to contest") @Nullable
            RefundCause cause,

            @Size(max = RefundBody.REASON_MAX) @Nullable String reason) {
        RefundAnswers.AnswerDraft read() {
            return new RefundAnswers.AnswerDraft(answer, cause, reason);
        }
    }

    /** What an officer proposes to rule. */
    @Schema(name = "RefundRulingBody")
    public record Ruled(
            @NotNull RefundCause cause,
            @NotNull @Size(max = RefundBody.REASON_MAX) String reason) {
        String read() {
            if (reason.isBlank()) {
                throw new ProblemException(RequestProblem.REQUIRED, "/reason", Map.of());
            }
            return reason.strip();
        }
    }

    RefundDraft read() {
        String why = reason == null || reason.isBlank() ? cause.text().zh() : reason.strip();
        return new RefundDraft(
                cause, why, payee == null ? null : draft(payee, evidence == null ? List.of() : evidence));
    }

    private static PayeeDraft draft(PayeeBody payee, List<UUID> evidence) {
        return new PayeeDraft(
                Payee.named(payee.bankName(), payee.account(), payee.name(), "/payee"),
                evidence.stream().map(DocumentId::new).toList());
    }
}
