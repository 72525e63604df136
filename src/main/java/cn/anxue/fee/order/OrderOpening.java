package cn.anxue.fee.order;

import cn.anxue.audit.AuditTrail;
import cn.anxue.calendar.Today;
import cn.anxue.fee.FeeBooks;
import cn.anxue.identity.Caller;
import cn.anxue.institution.InstitutionView;
import cn.anxue.ledger.Ledger;
import cn.anxue.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Writes an order down and opens its account in the books. */
@ApplicationScoped
class OrderOpening {
    private static final int TRIES_MAX = 5;

    private final OrderStore store;
    private final Ledger ledger;
    private final AuditTrail audit;
    private final PaymentDays paymentDays;
    private final Today today;

    OrderOpening(OrderStore store, Ledger ledger, AuditTrail audit, PaymentDays paymentDays, Today today) {
        this.store = store;
        this.ledger = ledger;
        this.audit = audit;
        this.paymentDays = paymentDays;
        this.today = today;
    }

    LocalDate date() {
        return today.date();
    }

    OrderView open(Caller caller, OrderId id, OrderDraft draft, NewOrder.Offer offer, SaleGrounds.Grounds grounds) {
        InstitutionView institution = grounds.institution();
        write(new NewOrder(
                id,
                draft,
                offer,
                institution.regionCode(),
                grounds.payTo(),
                PaymentReference.next(),
                today.now(),
                paymentDays.payBy(institution.regionCode(), today.date())));
        ledger.open(List.of(FeeBooks.opening(institution.id(), id)));
        audit.recordAll(List.of(new AuditTrail.Row(
                caller, "fee.order-made", "order", id.value(), List.of(), institution.regionCode())));
        return store.find(id).orElseThrow();
    }

    /** An institution gives a national order number once. */
    void requireNewNumber(OrderDraft draft) {
        String number = draft.nationalOrderId();
        if (number == null) {
            return;
        }
        store
                .list("o.institution_id = ? and o.national_order_id = ?", select -> {
                    select.setObject(1, draft.institution().value());
                    select.setString(2, number);
                })
                .stream()
                .findFirst()
                .ifPresent(known -> {
                    throw new ProblemException(
                            OrderProblem.NATIONAL_ORDER_TAKEN, "/nationalOrderId", Map.of("order", known.id()));
                });
    }

    /** With another reference where somebody has the one that was drawn. */
    private void write(NewOrder order) {
        NewOrder tried = order;
        for (int attempt = 1; attempt <= TRIES_MAX; attempt++) {
            if (store.insert(tried)) {
                return;
            }
            tried = tried.with(PaymentReference.next());
        }
        throw new IllegalStateException("no payment reference is free");
    }
}
