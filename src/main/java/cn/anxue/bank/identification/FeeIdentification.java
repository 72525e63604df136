package cn.anxue.bank.identification;

import cn.anxue.bank.BankProblem;
import cn.anxue.bank.BookedLine;
import cn.anxue.bank.FeeMoves;
import cn.anxue.bank.FeeShare;
import cn.anxue.bank.LineId;
import cn.anxue.bank.LineParticulars;
import cn.anxue.bank.LineRests;
import cn.anxue.bank.LineStore;
import cn.anxue.bank.OpenFees;
import cn.anxue.bank.Placement;
import cn.anxue.deposit.outflow.Payee;
import cn.anxue.fee.FeeBooks;
import cn.anxue.fee.order.OrderId;
import cn.anxue.fee.order.OrderLocks;
import cn.anxue.fee.order.OrderTerms;
import cn.anxue.fee.payment.NewPayment;
import cn.anxue.fee.payment.PaymentId;
import cn.anxue.fee.payout.PayoutDraft;
import cn.anxue.fee.payout.PayoutId;
import cn.anxue.fee.payout.PayoutKind;
import cn.anxue.identity.Caller;
import cn.anxue.ledger.Act;
import cn.anxue.ledger.ActId;
import cn.anxue.ledger.Entry;
import cn.anxue.money.Money;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is left of a credit on a fee account: to an order, to interest, or back to whoever paid it. Orders are locked first,
 * then what is left, then the accounts of the ledger.
 */
@ApplicationScoped
class FeeIdentification {
    private final LineRests rests;
    private final LinePlacings placings;
    private final OrderLocks orders;
    private final FeeMoves moves;
    private final LineStore lines;

    FeeIdentification(LineRests rests, LinePlacings placings, OrderLocks orders, FeeMoves moves, LineStore lines) {
        this.rests = rests;
        this.placings = placings;
        this.orders = orders;
        this.moves = moves;
        this.lines = lines;
    }

    void place(Caller caller, BookedLine line, AskedIdentification asked, LocalDate on) {
        if (asked.amount() != null && asked.placement() != AskedPlacement.FEE_PAYMENT) {
            throw new ProblemException(
                    RequestProblem.INVALID_VALUE,
                    "/amount",
                    Map.of("reason", "仅用于 FEE_PAYMENT / for FEE_PAYMENT only"));
        }
        switch (asked.placement()) {
            case DEPOSIT_PRINCIPAL, TRANSFER, MISSING_COVERED, SERVICE_FEE, SUBSIDY ->
                throw new ProblemException(
                        BankProblem.LINE_NOT_PLACEABLE, "/placement", Map.of("placement", asked.placement()));
            case INTEREST -> interest(caller, line, asked, on);
            case FEE_PAYMENT -> payment(caller, line, asked, on);
            case RETURN_TO_PAYER -> sendBack(caller, line, asked);
        }
    }

    private void payment(Caller caller, BookedLine line, AskedIdentification asked, LocalDate on) {
        OrderTerms order = payable(line, asked.order());
        LineRests.Rest rest = free(line.id());
        Money most = rest.left().min(order.owed());
        Money amount = asked.amount() == null ? most : asked.amount();
        if (!amount.isPositive() || amount.compareTo(most) > 0) {
            throw new ProblemException(BankProblem.LINE_HAS_LESS, "/amount", Map.of("most", most.decimal()));
        }
        int part = placings.nextPart(line.id());
        Entry entry = new Entry(FeeBooks.UNIDENTIFIED, FeeBooks.order(order.id()), amount, Placement.FEE_PAYMENT);
        take(line, entry, on);
        placings.keep(line.id(), part, asked, amount, caller.id());
        LineParticulars payer =
                Objects.requireNonNull(lines.particulars(List.of(line.id())).get(line.id()));
        moves.payments()
                .keep(List.of(new NewPayment(
                        PaymentId.next(),
                        order.id(),
                        line.institution(),
                        line.id().value(),
                        part,
                        amount,
                        line.bookedOn(),
                        OpenFees.payer(payer.counterpartyName(), payer.counterpartyAccount()),
                        null)));
    }

    private void interest(Caller caller, BookedLine line, AskedIdentification asked, LocalDate on) {
        LineRests.Rest rest = free(line.id());
        int part = placings.nextPart(line.id());
        take(line, new Entry(FeeBooks.UNIDENTIFIED, FeeBooks.INTEREST, rest.left(), Placement.INTEREST), on);
        placings.keep(line.id(), part, asked, rest.left(), caller.id());
        if (rest.left().equals(line.amount())) {
            moves.noteInterest(line.id(), asked.reason(), caller.id());
        }
    }

    /** Waits for a run; the money stands where it is until another person lets it go. */
    private void sendBack(Caller caller, BookedLine line, AskedIdentification asked) {
        LineParticulars payer =
                Objects.requireNonNull(lines.particulars(List.of(line.id())).get(line.id()));
        Payee payee = OpenFees.payer(payer.counterpartyName(), payer.counterpartyAccount())
                .asPayee()
                .orElseThrow(() -> new ProblemException(BankProblem.PAYER_UNKNOWN));
        sendBackTo(payee, caller, line, asked);
    }

    void sendBackTo(Payee payee, Caller caller, BookedLine line, AskedIdentification asked) {
        LineRests.Rest rest = free(line.id());
        PayoutId payout = moves.prepare(new PayoutDraft(
                PayoutKind.RETURN, line.id().value(), line.institution(), payee, rest.left(), FeeBooks.UNIDENTIFIED));
        rests.sendBack(line.id(), payout.value());
        placings.keep(line.id(), placings.nextPart(line.id()), asked, rest.left(), caller.id());
    }

    private void take(BookedLine line, Entry entry, LocalDate on) {
        moves.book(new Act(ActId.next(), FeeBooks.holder(line.institution()), on, entry));
        rests.take(List.of(new FeeShare.RestTaken(line.id(), entry.amount())));
    }

    private OrderTerms payable(BookedLine line, @Nullable OrderId id) {
        if (id == null) {
            throw new ProblemException(RequestProblem.REQUIRED, "/orderId", Map.of());
        }
        OrderTerms order = orders.lock(List.of(id)).get(id);
        if (order == null
                || !order.institution().equals(line.institution())
                || !order.owed().isPositive()) {
            throw new ProblemException(BankProblem.ORDER_NOT_PAYABLE, "/orderId", Map.of());
        }
        return order;
    }

    private LineRests.Rest free(LineId line) {
        LineRests.Rest rest = rests.lock(List.of(line)).get(line);
        if (rest == null || !rest.isFree()) {
            throw new ProblemException(BankProblem.LINE_NOT_UNIDENTIFIED);
        }
        return rest;
    }
}
