package cn.anxue.fee.web;

import cn.anxue.fee.refund.AgreedBy;
import cn.anxue.fee.refund.Asker;
import cn.anxue.fee.refund.PartState;
import cn.anxue.fee.refund.PayeeState;
import cn.anxue.fee.refund.RefundId;
import cn.anxue.fee.refund.RefundState;
import cn.anxue.fee.refund.RefundView;
import cn.anxue.fee.refund.StoredStep;
import cn.anxue.fee.refund.quote.RefundCause;
import cn.anxue.institution.InstitutionId;
import cn.anxue.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A refund and where it stands. */
@Schema(name = "Refund")
public record RefundAnswer(
        RefundId id,
        UUID orderId,
        InstitutionId institutionId,
        RefundState state,
        RefundCause cause,
        String reason,
        Asker askedBy,
        LocalDate askedOn,
        Instant askedAt,

        @Schema(description = "What the request came to on the day it was asked")
        Money asked,

        @Nullable LocalDate answerDueOn,
        LocalDate payDueOn,
        @Nullable RefundCause contestedCause,
        @Nullable String contestReason,
        @Nullable RefundCause rulingCause,
        @Nullable RefundCause agreedCause,
        @Nullable AgreedBy agreedBy,
        @Nullable PayeeState payee,

        @Schema(description = "What goes back, as far as it is settled")
        Money amount,

        @Schema(description = "What the account bore on it since it was asked, beside the amount")
        Money interest,

        @Schema(description = "What lines of the bank show paid, interest included")
        Money paid,

        @Schema(description = "What the order no longer held and the institution still has to make good")
        Money owed,

        @Schema(description = "What the institution keeps by law")
        Money kept,

        List<RefundQuoteAnswer.Step> steps,
        List<Part> payments,
        @Nullable Instant endedAt) {
    /** One payment to one payer. */
    @Schema(name = "RefundPayment")
    public record Part(UUID id, Money amount, boolean otherPayee, PartState state) {}

    static RefundAnswer from(RefundView refund, Locale locale) {
        RefundView.Request request = refund.request();
        RefundView.Outcome outcome = refund.outcome();
        return new RefundAnswer(
                refund.id(),
                refund.order().value(),
                refund.institution(),
                refund.state(),
                request.cause(),
                request.reason(),
                request.by(),
                request.on(),
                request.at(),
                request.amount(),
                refund.clock().answerDueOn(),
                refund.clock().payDueOn(),
                outcome.contestedCause(),
                outcome.contestReason(),
                outcome.rulingCause(),
                outcome.agreedCause(),
                outcome.agreedBy(),
                outcome.payee(),
                outcome.agreed(),
                refund.interest(),
                refund.paid(),
                outcome.owed(),
                outcome.kept(),
                refund.steps().stream().map(step -> step(step, locale)).toList(),
                refund.parts().stream()
                        .map(part -> new Part(part.id(), part.amount(), part.otherPayee(), part.state()))
                        .toList(),
                refund.clock().endedAt());
    }

    private static RefundQuoteAnswer.Step step(StoredStep step, Locale locale) {
        boolean english = locale.equals(Locale.ENGLISH);
        return new RefundQuoteAnswer.Step(
                english ? step.en() : step.zh(), Money.ofFen(step.minor()), english ? step.basisEn() : step.basisZh());
    }
}
