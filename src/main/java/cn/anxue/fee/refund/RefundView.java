package cn.anxue.fee.refund;

import cn.anxue.fee.order.OrderId;
import cn.anxue.fee.refund.quote.RefundCause;
import cn.anxue.institution.InstitutionId;
import cn.anxue.money.Money;
import cn.anxue.privacy.Masks;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A refund as others read it; whom the money goes to is not theirs to read. */
public record RefundView(
        RefundId id,
        OrderId order,
        InstitutionId institution,
        String regionCode,
        RefundState state,
        Request request,
        Clock clock,
        Outcome outcome,
        List<StoredStep> steps,
        List<RefundPart> parts,
        long version) {
    public RefundView {
        steps = List.copyOf(steps);
        parts = List.copyOf(parts);
    }

    /** What was asked, and the amount it came to that day. */
    public record Request(Asker by, RefundCause cause, String reason, LocalDate on, Instant at, Money amount) {}

    /** Its last days; none for an answer where nobody need answer. */
    public record Clock(
            @Nullable LocalDate answerDueOn,
            LocalDate payDueOn,
            @Nullable Instant endedAt) {}

    /**
     * What was said and settled.
     *
     * @param agreed what goes back so far, with what the institution still owes of it
     * @param owed beyond what the order held; comes out of what the institution earns next
     * @param kept what it keeps by law
     */
    public record Outcome(
            @Nullable RefundCause contestedCause,
            @Nullable String contestReason,
            @Nullable RefundCause rulingCause,
            @Nullable String rulingReason,
            @Nullable RefundCause agreedCause,
            @Nullable AgreedBy agreedBy,
            @Nullable PayeeState payee,
            Money agreed,
            Money owed,
            Money kept) {}

    /** For whoever reads everything but personal data: what people wrote in their own words is left out. */
    RefundView withoutWords() {
        Request asked = new Request(
                request.by, request.cause, Masks.text(request.reason), request.on, request.at, request.amount);
        Outcome settled = new Outcome(
                outcome.contestedCause,
                outcome.contestReason == null ? null : Masks.text(outcome.contestReason),
                outcome.rulingCause,
                outcome.rulingReason,
                outcome.agreedCause,
                outcome.agreedBy,
                outcome.payee,
                outcome.agreed,
                outcome.owed,
                outcome.kept);
        return new RefundView(id, order, institution, regionCode, state, asked, clock, settled, steps, parts, version);
    }

    /** What the account bore on what goes back, as far as it was set apart with it. */
    public Money interest() {
        return parts.stream()
                .filter(part -> part.state() != PartState.REPLACED)
                .map(RefundPart::interest)
                .reduce(Money.ofFen(0), Money::plus);
    }

    /** What lines of the bank show paid. */
    public Money paid() {
        return parts.stream()
                .filter(part -> part.state() == PartState.EXECUTED)
                .map(RefundPart::amount)
                .reduce(Money.ofFen(0), Money::plus);
    }
}
