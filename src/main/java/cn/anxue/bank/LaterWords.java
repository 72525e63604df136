package cn.anxue.bank;

import cn.anxue.bank.LineConfirmations.Confirmed;
import cn.anxue.bank.identification.LinePlacings;
import cn.anxue.deposit.agreement.Purpose;
import cn.anxue.fee.FeeBooks;
import cn.anxue.fee.order.OrderId;
import cn.anxue.fee.order.OrderLocks;
import cn.anxue.fee.order.OrderTerms;
import cn.anxue.fee.order.PaymentReference;
import cn.anxue.fee.payment.NewPayment;
import cn.anxue.fee.payment.PaymentId;
import cn.anxue.ledger.Act;
import cn.anxue.ledger.ActId;
import cn.anxue.ledger.Entry;
import cn.anxue.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Statements often say more than notices did: where one names the order that a notice left unidentified, what is left of the
 * line goes there. Costs nothing where the words are the same.
 */
@ApplicationScoped
class LaterWords {
    private final LineRests rests;
    private final LinePlacings placings;
    private final OrderLocks orders;
    private final FeeMoves moves;

    LaterWords(LineRests rests, LinePlacings placings, OrderLocks orders, FeeMoves moves) {
        this.rests = rests;
        this.placings = placings;
        this.orders = orders;
        this.moves = moves;
    }

    /** @param confirmed notices, each with the statement's line that says something else than it */
    void place(List<Confirmed> confirmed) {
        Map<LineId, GoodLine> naming = new HashMap<>();
        for (Confirmed one : confirmed) {
            Line line = one.good().line();
            if (one.good().account().purpose() == Purpose.FEE
                    && line.effect() == Direction.CREDIT
                    && !line.isReversal()
                    && !FeeGround.references(line).isEmpty()) {
                naming.put(one.line(), one.good());
            }
        }
        Set<LineId> open = naming.isEmpty() ? Set.of() : rests.open(naming.keySet());
        if (!open.isEmpty()) {
            place(open, naming);
        }
    }

    private void place(Set<LineId> open, Map<LineId, GoodLine> naming) {
        Set<PaymentReference> references = new HashSet<>();
        open.forEach(
                id -> references.addAll(FeeGround.references(good(naming, id).line())));
        OrderLocks.Named locked = orders.lock(references, List.of());
        Map<OrderId, Money> owed = new HashMap<>();
        locked.orders().forEach((id, order) -> owed.put(id, order.owed()));
        List<NewPayment> payments = new ArrayList<>();
        rests.lock(open).values().stream()
                .filter(LineRests.Rest::isFree)
                .forEach(rest -> payments.addAll(part(rest, good(naming, rest.line()), locked, owed)));
        book(payments);
    }

    private List<NewPayment> part(
            LineRests.Rest rest, GoodLine good, OrderLocks.Named locked, Map<OrderId, Money> owed) {
        List<NewPayment> payments = new ArrayList<>();
        Money left = rest.left();
        for (PaymentReference reference : FeeGround.references(good.line())) {
            OrderId id = locked.byReference().get(reference);
            OrderTerms order = id == null ? null : locked.orders().get(id);
            if (order == null || !order.institution().equals(good.account().institution())) {
                continue;
            }
            Money due = Objects.requireNonNull(owed.get(order.id())).min(left);
            if (due.isPositive()) {
                owed.merge(order.id(), due, Money::minus);
                left = left.minus(due);
                payments.add(payment(rest.line(), good, order.id(), due, payments.size()));
            }
        }
        return payments;
    }

    private NewPayment payment(LineId line, GoodLine good, OrderId order, Money amount, int before) {
        return new NewPayment(
                PaymentId.next(),
                order,
                good.account().institution(),
                line.value(),
                placings.nextPart(line) + before,
                amount,
                good.line().bookedOn(),
                OpenFees.payer(good.line().counterpartyName(), good.line().counterpartyAccount()),
                null);
    }

    private void book(List<NewPayment> payments) {
        if (payments.isEmpty()) {
            return;
        }
        moves.bookAll(payments.stream()
                .map(payment -> new Act(
                        ActId.next(),
                        FeeBooks.holder(payment.institution()),
                        payment.bookedOn(),
                        new Entry(
                                FeeBooks.UNIDENTIFIED,
                                FeeBooks.order(payment.order()),
                                payment.amount(),
                                Placement.FEE_PAYMENT)))
                .toList());
        for (NewPayment payment : payments) {
            rests.take(List.of(new FeeShare.RestTaken(new LineId(payment.line()), payment.amount())));
        }
        moves.payments().keep(payments);
    }

    private static GoodLine good(Map<LineId, GoodLine> naming, LineId id) {
        return Objects.requireNonNull(naming.get(id));
    }
}
