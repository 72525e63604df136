package cn.anxue.fee.refund;

import cn.anxue.deposit.outflow.Payee;
import cn.anxue.fee.FeeBooks;
import cn.anxue.fee.payment.Payment;
import cn.anxue.fee.payment.PaymentId;
import cn.anxue.fee.payment.Payments;
import cn.anxue.fee.payout.PayoutDraft;
import cn.anxue.fee.payout.PayoutKind;
import cn.anxue.fee.payout.Payouts;
import cn.anxue.fee.payout.SealedPayees;
import cn.anxue.id.Uuid7;
import cn.anxue.money.Money;
import cn.anxue.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Prepares what the bank is to pay: to the original payers, or to whom a second person approved. */
@ApplicationScoped
class RefundPayments {
    static final String PAYEE_PURPOSE = "fee_refund.payee";
    private static final Money NOTHING = Money.ofFen(0);

    private final RefundParts parts;
    private final Payments payments;
    private final Payouts payouts;
    private final SealedPayees payees;

    RefundPayments(RefundParts parts, Payments payments, Payouts payouts, SealedPayees payees) {
        this.parts = parts;
        this.payments = payments;
        this.payouts = payouts;
        this.payees = payees;
    }

    /** A part and whom it goes to, where anybody knows. */
    private record Prepared(RefundPart part, Optional<Payee> payee) {}

    Payee open(byte[] sealed) {
        return payees.open(sealed, PAYEE_PURPOSE);
    }

    byte[] seal(Payee payee) {
        return payees.seal(payee, PAYEE_PURPOSE);
    }

    /**
     * True where somebody must say whom to pay: so too what was paid before any payment was kept.
     *
     * @param interest goes with what is given back first
     */
    boolean prepare(Refund refund, Money amount, Money interest) {
        List<Payment> paid = paid(refund);
        Map<PaymentId, Money> given = parts.givenBack(refund.orderId());
        Money known = amount.min(LastPaidFirst.open(paid, given));
        Money bearing = interest;
        List<Prepared> prepared = new ArrayList<>();
        for (LastPaidFirst.Share share : LastPaidFirst.split(paid, given, known)) {
            prepared.add(prepared(refund, share.payment(), share.amount(), bearing));
            bearing = NOTHING;
        }
        Money unknown = amount.minus(known);
        if (unknown.plus(bearing).isPositive()) {
            Payment last = unknown.isPositive() || paid.isEmpty()
                    ? null
                    : LastPaidFirst.latestFirst(paid).get(0);
            prepared.add(prepared(refund, last, unknown, bearing));
        }
        return write(refund, prepared);
    }

    /**
     * Pays again what failed.
     *
     * @throws ProblemException {@code PAYEE_UNKNOWN} where there is still nobody to pay
     */
    void retry(Refund refund) {
        List<RefundPart> failed = parts.of(refund.id()).stream()
                .filter(part -> part.state().hasFailed())
                .toList();
        if (failed.isEmpty()) {
            throw new IllegalStateException("refund " + refund.id() + " failed without a payment that did");
        }
        Map<PaymentId, Payment> byId = new HashMap<>();
        paid(refund).forEach(payment -> byId.put(payment.id(), payment));
        List<Prepared> again = new ArrayList<>();
        for (RefundPart part : failed) {
            again.add(prepared(refund, byId.get(part.payment()), part));
        }
        parts.move(failed.stream()
                .map(part -> new RefundParts.Move(part.id(), PartState.REPLACED))
                .toList());
        if (write(refund, again)) {
            throw new ProblemException(RefundProblem.PAYEE_UNKNOWN);
        }
    }

    private Prepared prepared(Refund refund, @Nullable Payment payment, RefundPart failed) {
        Optional<Payee> payee = other(refund)
                .or(() ->
                        Optional.ofNullable(payment).flatMap(one -> one.payer().asPayee()));
        return new Prepared(
                part(refund, failed.payment(), failed.amount(), failed.interest(), failed.id(), payee), payee);
    }

    private Prepared prepared(Refund refund, @Nullable Payment payment, Money principal, Money interest) {
        Optional<Payee> payee = other(refund)
                .or(() ->
                        Optional.ofNullable(payment).flatMap(one -> one.payer().asPayee()));
        PaymentId id = payment == null ? null : payment.id();
        return new Prepared(part(refund, id, principal.plus(interest), interest, null, payee), payee);
    }

    private RefundPart part(
            Refund refund,
            @Nullable PaymentId payment,
            Money amount,
            Money interest,
            @Nullable UUID replaces,
            Optional<Payee> payee) {
        PartState state = payee.isPresent() ? PartState.READY : PartState.UNPAYABLE;
        return new RefundPart(
                Uuid7.next(),
                refund.id(),
                payment,
                amount,
                interest,
                other(refund).isPresent(),
                state,
                replaces);
    }

    private Optional<Payee> other(Refund refund) {
        return Optional.ofNullable(refund.otherPayee().approved()).map(kept -> payees.open(kept, PAYEE_PURPOSE));
    }

    private boolean write(Refund refund, List<Prepared> prepared) {
        parts.insert(refund, prepared.stream().map(Prepared::part).toList());
        List<PayoutDraft> drafts = new ArrayList<>();
        for (Prepared one : prepared) {
            one.payee().ifPresent(payee -> drafts.add(draft(refund, one.part(), payee)));
        }
        payouts.prepare(drafts);
        return drafts.size() < prepared.size();
    }

    private static PayoutDraft draft(Refund refund, RefundPart part, Payee payee) {
        return new PayoutDraft(
                PayoutKind.REFUND, part.id(), refund.institutionId(), payee, part.amount(), FeeBooks.REFUNDS);
    }

    private List<Payment> paid(Refund refund) {
        return payments.of(List.of(refund.orderId())).getOrDefault(refund.orderId(), List.of());
    }
}
