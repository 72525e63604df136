package cn.anxue.fee.refund;

import cn.anxue.calendar.Today;
import cn.anxue.fee.FeeBooks;
import cn.anxue.fee.order.FigureChange;
import cn.anxue.fee.order.OrderFigures;
import cn.anxue.fee.order.OrderTerms;
import cn.anxue.ledger.Act;
import cn.anxue.ledger.ActId;
import cn.anxue.ledger.Answer;
import cn.anxue.ledger.Entry;
import cn.anxue.ledger.Ledger;
import cn.anxue.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** What refunds do to the journal and to the figures of orders, one and the same act. */
@ApplicationScoped
class RefundBooking {
    private static final Money NOTHING = Money.ofFen(0);

    private final Ledger ledger;
    private final OrderFigures figures;
    private final Today today;

    RefundBooking(Ledger ledger, OrderFigures figures, Today today) {
        this.ledger = ledger;
        this.figures = figures;
        this.today = today;
    }

    /**
     * @param interest the account bore on what goes back
     * @param kept what the institution keeps by law; zero while the order goes on
     */
    void setApart(OrderTerms order, Money refunded, Money interest, Money kept) {
        String from = FeeBooks.order(order.id());
        List<Entry> entries = new ArrayList<>();
        if (refunded.isPositive()) {
            entries.add(new Entry(from, FeeBooks.REFUNDS, refunded, RefundReason.REFUND_AGREED));
        }
        if (interest.isPositive()) {
            entries.add(new Entry(FeeBooks.INTEREST, FeeBooks.REFUNDS, interest, RefundReason.INTEREST_BORNE));
        }
        if (kept.isPositive()) {
            entries.add(new Entry(from, FeeBooks.EARNED, kept, RefundReason.KEPT_AT_REFUND));
        }
        record(order, entries);
        figures.apply(List.of(FigureChange.refunded(order.id(), refunded, kept)));
    }

    /** Interest that was posted later goes where the refund went. */
    void bear(OrderTerms order, Money interest) {
        record(order, List.of(new Entry(FeeBooks.INTEREST, FeeBooks.REFUNDS, interest, RefundReason.INTEREST_BORNE)));
    }

    /** The institution gives back what the order earned it: less is earned, more went back. */
    void collect(OrderTerms order, Money amount) {
        record(order, List.of(new Entry(FeeBooks.EARNED, FeeBooks.REFUNDS, amount, RefundReason.REFUND_COLLECTED)));
        Money earned = amount.min(order.earned());
        Money kept = amount.minus(earned);
        figures.apply(
                List.of(new FigureChange(order.id(), NOTHING, earned.negated(), 0, amount, kept.negated(), NOTHING)));
    }

    private void record(OrderTerms order, List<Entry> entries) {
        if (!entries.isEmpty()) {
            Act act = new Act(ActId.next(), FeeBooks.holder(order.institution()), today.date(), entries);
            ledger.record(List.of(act)).forEach(Answer::orThrow);
        }
    }
}
