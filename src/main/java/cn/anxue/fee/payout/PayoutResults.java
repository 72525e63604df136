package cn.anxue.fee.payout;

import cn.anxue.calendar.Today;
import cn.anxue.deposit.DepositBooks;
import cn.anxue.deposit.outflow.Portion;
import cn.anxue.ledger.ActId;
import cn.anxue.ledger.Answer;
import cn.anxue.ledger.Ledger;
import cn.anxue.ledger.Reversal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What becomes of instructed payouts, told by the bank room. All take lists and run in the caller's database transaction. */
@ApplicationScoped
@Transactional
public class PayoutResults {
    private final PayoutStore store;
    private final Ledger ledger;
    private final Today today;
    private final Event<PayoutsMoved> moved;

    PayoutResults(PayoutStore store, Ledger ledger, Today today, Event<PayoutsMoved> moved) {
        this.store = store;
        this.ledger = ledger;
        this.today = today;
        this.moved = moved;
    }

    /** Lines of the bank show them paid; whoever books the line books {@code outgoing} to {@code bank}. */
    public void executed(Collection<PayoutId> ids) {
        move(ids, PayoutState.EXECUTED);
    }

    /** A line of the bank shows them sent back; whoever books the line books {@code bank} to where the money came from. */
    public void returned(Collection<PayoutId> ids) {
        move(ids, PayoutState.RETURNED);
    }

    /** The bank will not pay them: books {@code outgoing} back to where the money came from. */
    public void refused(Collection<PayoutId> ids) {
        List<Payout> refused = lock(ids, PayoutState.REFUSED);
        List<Reversal> reversals = refused.stream()
                .map(payout -> new Reversal(
                        ActId.next(),
                        DepositBooks.holder(payout.institution()),
                        new ActId(payout.id().value()),
                        today.date()))
                .toList();
        ledger.reverse(reversals).forEach(Answer::orThrow);
        become(refused, PayoutState.REFUSED);
    }

    /** Where the money of each came from. */
    public Map<PayoutId, List<Portion>> portions(Collection<PayoutId> ids) {
        return store.lock(ids).stream()
                .collect(Collectors.toMap(
                        Payout::id, payout -> List.of(new Portion(payout.fromPath(), payout.amount()))));
    }

    private void move(Collection<PayoutId> ids, PayoutState next) {
        become(lock(ids, next), next);
    }

    private List<Payout> lock(Collection<PayoutId> ids, PayoutState next) {
        List<Payout> payouts = store.lock(ids);
        payouts.forEach(payout -> payout.requireCanBecome(next));
        return payouts;
    }

    private void become(List<Payout> payouts, PayoutState next) {
        if (payouts.isEmpty()) {
            return;
        }
        store.become(next, payouts);
        moved.fire(new PayoutsMoved(
                payouts.stream().map(payout -> payout.moved(next)).toList()));
    }
}
