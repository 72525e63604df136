package cn.anxue.deposit.outflow;

import cn.anxue.calendar.Today;
import cn.anxue.deposit.DepositBooks;
import cn.anxue.deposit.DepositReason;
import cn.anxue.deposit.agreement.Purpose;
import cn.anxue.identity.Caller;
import cn.anxue.ledger.Act;
import cn.anxue.ledger.ActId;
import cn.anxue.ledger.Answer;
import cn.anxue.ledger.Balance;
import cn.anxue.ledger.Entry;
import cn.anxue.ledger.HolderId;
import cn.anxue.ledger.Ledger;
import cn.anxue.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A line of the bank shows outflows that the bank had said it would not make: their money is set apart again, as far as it
 * still stands where it came from; the rest is missing.
 */
@ApplicationScoped
@Transactional
public class OutflowsPaidAfterAll {
    private final Outflows outflows;
    private final OutflowBooking booking;
    private final Ledger ledger;
    private final Today today;

    OutflowsPaidAfterAll(Outflows outflows, OutflowBooking booking, Ledger ledger, Today today) {
        this.outflows = outflows;
        this.booking = booking;
        this.ledger = ledger;
        this.today = today;
    }

    /** Those that are instructed again, for the line to execute. */
    public Set<OutflowId> reopen(Collection<OutflowId> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        List<Outflow> reopened = outflows.lock(ids).stream()
                .filter(outflow -> outflow.state() == OutflowState.CANCELLED)
                .toList();
        for (Outflow outflow : reopened) {
            setApart(outflow);
            outflow.become(OutflowState.INSTRUCTED, today.now());
        }
        outflows.flush();
        booking.note(Caller.SYSTEM, "deposit.outflow-paid-after-all", reopened);
        return reopened.stream().map(Outflow::id).collect(Collectors.toSet());
    }

    private void setApart(Outflow outflow) {
        HolderId holder = DepositBooks.holder(outflow.institutionId());
        Set<String> paths = outflow.portions().stream().map(Portion::path).collect(Collectors.toSet());
        Map<String, Balance> held = ledger.lock(Map.of(holder, paths)).getOrDefault(holder, Map.of());
        List<Entry> entries = new ArrayList<>();
        Money gone = Money.ofFen(0);
        for (Portion portion : outflow.portions()) {
            Balance balance = held.get(portion.path());
            Money stands = balance == null ? Money.ofFen(0) : balance.amount().min(portion.amount());
            if (stands.isPositive()) {
                entries.add(entry(portion.path(), stands));
            }
            gone = gone.plus(portion.amount().minus(stands));
        }
        if (gone.isPositive()) {
            entries.add(entry(DepositBooks.missing(Purpose.DEPOSIT), gone));
        }
        ledger.record(List.of(new Act(ActId.next(), holder, today.date(), entries)))
                .forEach(Answer::orThrow);
    }

    private static Entry entry(String from, Money amount) {
        return new Entry(from, DepositBooks.outgoing(Purpose.DEPOSIT), amount, DepositReason.OUTFLOW_PAID_AFTER_ALL);
    }
}
