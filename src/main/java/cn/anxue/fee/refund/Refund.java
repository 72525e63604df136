package cn.anxue.fee.refund;

import cn.anxue.document.DocumentId;
import cn.anxue.fee.order.OrderId;
import cn.anxue.fee.order.OrderTerms;
import cn.anxue.fee.refund.quote.RefundCause;
import cn.anxue.fee.refund.quote.RefundFacts;
import cn.anxue.fee.refund.quote.RefundQuote;
import cn.anxue.institution.InstitutionId;
import cn.anxue.money.Money;
import cn.anxue.problem.ProblemException;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One request to get money back, and what became of it. */
@Entity
@Table(name = "fee_refund")
class Refund {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private RefundId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "order_id"))
    private OrderId orderId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "institution_id"))
    private InstitutionId institutionId;

    private String regionCode;

    @Embedded
    private Request request;

    @Enumerated(EnumType.STRING)
    private RefundState state;

    private @Nullable LocalDate answerDueOn;
    private LocalDate payDueOn;

    @Embedded
    private @Nullable Dispute dispute;

    @Enumerated(EnumType.STRING)
    private @Nullable RefundCause agreedCause;

    @Enumerated(EnumType.STRING)
    private @Nullable AgreedBy agreedBy;

    private long agreedMinor;
    private long owedMinor;
    private long keptMinor;
    private String currency;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<StoredStep> steps;

    @Embedded
    private OtherPayee otherPayee;

    private boolean secondPerson;
    private @Nullable Instant endedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Refund() {}

    Refund(RefundId id, OrderTerms order, Request request, RefundQuote quote, LocalDate payDueOn) {
        this.id = id;
        this.orderId = order.id();
        this.institutionId = order.institution();
        this.regionCode = order.regionCode();
        this.request = request;
        this.state = RefundState.REQUESTED;
        this.payDueOn = payDueOn;
        this.currency = quote.amount().currency();
        this.steps = StoredStep.of(quote);
        this.otherPayee = OtherPayee.NONE;
    }

    void waitForInstitution(LocalDate until) {
        become(RefundState.WAITING_FOR_INSTITUTION);
        answerDueOn = until;
    }

    void contest(RefundCause other, String why) {
        become(RefundState.CONTESTED);
        dispute = dispute().contested(other, why);
    }

    void proposeRuling(RefundCause ruled, String why) {
        require(RefundState.CONTESTED);
        dispute = dispute().ruled(ruled, why);
    }

    void dropRuling() {
        require(RefundState.CONTESTED);
        dispute = dispute().ruled(null, null);
    }

    void agree(RefundCause settled, AgreedBy by) {
        become(by == AgreedBy.RULING ? RefundState.RULED : RefundState.AGREED);
        agreedCause = settled;
        agreedBy = by;
        secondPerson = by == AgreedBy.RULING;
    }

    void waitForPlan() {
        if (state != RefundState.WAITING_FOR_PLAN) {
            become(RefundState.WAITING_FOR_PLAN);
        }
    }

    void calculate(RefundQuote quote) {
        if (state != RefundState.CALCULATED) {
            become(RefundState.CALCULATED);
        }
        steps = StoredStep.of(quote);
    }

    void seenBySecondPerson() {
        require(RefundState.CALCULATED);
        secondPerson = true;
    }

    /** The second person refused the amount, so it is an officer's to rule on. */
    void reopen() {
        become(RefundState.CONTESTED);
        agreedCause = null;
        agreedBy = null;
    }

    void instruct(Money principal, Money kept, Money owed) {
        become(RefundState.APPROVED);
        become(RefundState.INSTRUCTED);
        agreedMinor = Math.addExact(agreedMinor, principal.minor());
        keptMinor = kept.minor();
        owedMinor = owed.minor();
    }

    /** The undisputed part is on its way while the rest is ruled on. */
    void instructUndisputed(Money principal) {
        require(RefundState.CONTESTED);
        agreedMinor = Math.addExact(agreedMinor, principal.minor());
    }

    void collect(Money collected) {
        owedMinor = Math.subtractExact(owedMinor, collected.minor());
    }

    /** Follows its payments; nothing while the rest is still ruled on. True where the state moved. */
    boolean follow(boolean anyFailed, boolean allPaid, Instant now) {
        if (state != RefundState.INSTRUCTED && state != RefundState.FAILED && state != RefundState.PAID) {
            return false;
        }
        RefundState next = RefundState.following(anyFailed, allPaid && owedMinor == 0);
        if (next == state) {
            return false;
        }
        become(next);
        if (next == RefundState.PAID) {
            endedAt = now;
        }
        return true;
    }

    void withdraw(Instant now) {
        if (agreedMinor > 0) {
            throw new ProblemException(RefundProblem.REFUND_INSTRUCTED);
        }
        become(RefundState.WITHDRAWN);
        endedAt = now;
    }

    void proposePayee(byte[] encrypted, List<DocumentId> documents) {
        otherPayee = otherPayee.proposed(encrypted, documents);
    }

    void decidePayee(boolean approved) {
        otherPayee = otherPayee.decided(approved);
    }

    boolean isSilentOn(LocalDate day) {
        return answerDueOn != null && day.isAfter(answerDueOn);
    }

    void require(RefundState expected) {
        if (state != expected) {
            throw new ProblemException(RefundProblem.REFUND_STATE, Map.of("state", state));
        }
    }

    RefundId id() {
        return id;
    }

    OrderId orderId() {
        return orderId;
    }

    InstitutionId institutionId() {
        return institutionId;
    }

    RefundState state() {
        return state;
    }

    RefundCause cause() {
        return request.cause();
    }

    RefundFacts facts(QuoteFacts facts, OrderTerms order) {
        return facts.of(order, request.askedBy(), request.askedOn(), request.askedAt());
    }

    @Nullable
    RefundCause agreedCause() {
        return agreedCause;
    }

    Dispute dispute() {
        return dispute == null ? Dispute.NONE : dispute;
    }

    OtherPayee otherPayee() {
        return otherPayee;
    }

    Money owed() {
        return new Money(owedMinor, currency);
    }

    boolean hasSecondPerson() {
        return secondPerson;
    }

    RefundView view(List<RefundPart> parts) {
        return new RefundView(
                id,
                orderId,
                institutionId,
                regionCode,
                state,
                request(),
                new RefundView.Clock(answerDueOn, payDueOn, endedAt),
                new RefundView.Outcome(
                        dispute().contestedCause(),
                        dispute().contestReason(),
                        dispute().rulingCause(),
                        dispute().rulingReason(),
                        agreedCause,
                        agreedBy,
                        otherPayee.payeeState(),
                        money(agreedMinor),
                        money(owedMinor),
                        money(keptMinor)),
                steps,
                parts,
                version);
    }

    private RefundView.Request request() {
        return new RefundView.Request(
                request.askedBy(),
                request.cause(),
                request.reason(),
                request.askedOn(),
                request.askedAt(),
                money(request.askedMinor()));
    }

    private Money money(long minor) {
        return new Money(minor, currency);
    }

    private void become(RefundState next) {
        if (!state.canBecome(next)) {
            throw new ProblemException(RefundProblem.REFUND_STATE, Map.of("state", state));
        }
        state = next;
    }
}
