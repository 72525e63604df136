package cn.anxue.fee.payout;

import cn.anxue.calendar.Today;
import cn.anxue.deposit.DepositBooks;
import cn.anxue.fee.FeeBooks;
import cn.anxue.ledger.Act;
import cn.anxue.ledger.ActId;
import cn.anxue.ledger.Answer;
import cn.anxue.ledger.Balance;
import cn.anxue.ledger.Entry;
import cn.anxue.ledger.HolderId;
import cn.anxue.ledger.Ledger;
import cn.anxue.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A line of the bank shows payments that the bank had said it would not make. What was prepared in their place is called
 * off, so that nobody is paid twice, and their money is set apart again: as far as it still stands where it came from, the
 * rest is missing.
 */
@ApplicationScoped
@Transactional
public class PaidAfterAll {
    private final PayoutStore store;
    private final Instance<PayoutSuccessors> successors;
    private final Ledger ledger;
    private final Today today;
    private final Event<PayoutsMoved> moved;

    PaidAfterAll(
            PayoutStore store,
            @Any Instance<PayoutSuccessors> successors,
            Ledger ledger,
            Today today,
            Event<PayoutsMoved> moved) {
        this.store = store;
        this.successors = successors;
        this.ledger = ledger;
        this.today = today;
        this.moved = moved;
    }

    /** Those instructed meanwhile in place of these: first the bank is to be told that they are off, where it still can be. */
    public Set<PayoutId> rivals(Collection<PayoutId> ids) {
        Set<PayoutId> rivals = new HashSet<>();
        for (List<Payout> live : live(refused(ids)).values()) {
            live.stream()
                    .filter(rival -> rival.state() == PayoutState.INSTRUCTED)
                    .map(Payout::id)
                    .forEach(rivals::add);
        }
        return rivals;
    }

    /** Those that are instructed again, for the line to execute; the others have been paid, or are being paid, another way. */
    public Set<PayoutId> reopen(Collection<PayoutId> ids) {
        Map<Payout, List<Payout>> rivals = live(refused(ids));
        List<Payout> reopened = new ArrayList<>();
        List<Payout> calledOff = new ArrayList<>();
        rivals.forEach((payout, live) -> {
            if (live.stream().allMatch(PaidAfterAll::waits)) {
                reopened.add(payout);
                calledOff.addAll(live);
            }
        });
        callOff(calledOff);
        setApart(reopened);
        if (!reopened.isEmpty()) {
            become(reopened, PayoutState.INSTRUCTED);
        }
        Set<PayoutId> answer = new HashSet<>();
        reopened.forEach(payout -> answer.add(payout.id()));
        return answer;
    }

    private List<Payout> refused(Collection<PayoutId> ids) {
        return store.lock(ids).stream()
                .filter(payout -> payout.state() == PayoutState.REFUSED)
                .toList();
    }

    private Map<Payout, List<Payout>> live(List<Payout> payouts) {
        Map<Payout, List<Payout>> live = new HashMap<>();
        for (Payout payout : payouts) {
            List<UUID> sources = new ArrayList<>(List.of(payout.sourceId()));
            successors.stream()
                    .filter(known -> known.kind() == payout.kind())
                    .forEach(known -> sources.addAll(
                            known.successors(List.of(payout.sourceId())).values()));
            live.put(payout, store.lockSources(payout.kind(), sources));
        }
        return live;
    }

    private static boolean waits(Payout payout) {
        return payout.state() == PayoutState.READY || payout.state() == PayoutState.IN_RUN;
    }

    private void callOff(List<Payout> live) {
        List<Payout> inRun =
                live.stream().filter(one -> one.state() == PayoutState.IN_RUN).toList();
        if (!inRun.isEmpty()) {
            store.putBackFromRun(inRun);
        }
        if (!live.isEmpty()) {
            become(live, PayoutState.CANCELLED);
        }
    }

    private void become(List<Payout> payouts, PayoutState next) {
        store.become(next, payouts);
        moved.fire(new PayoutsMoved(
                payouts.stream().map(payout -> payout.moved(next)).toList()));
    }

    private void setApart(List<Payout> payouts) {
        Map<HolderId, Set<String>> paths = new HashMap<>();
        for (Payout payout : payouts) {
            paths.computeIfAbsent(DepositBooks.holder(payout.institution()), holder -> new HashSet<>())
                    .add(payout.fromPath());
        }
        Map<HolderId, Map<String, Balance>> held = ledger.lock(paths);
        Map<HolderId, Map<String, Money>> left = new HashMap<>();
        held.forEach((holder, balances) -> {
            Map<String, Money> amounts = new HashMap<>();
            balances.forEach((path, balance) -> amounts.put(path, balance.amount()));
            left.put(holder, amounts);
        });
        List<Act> acts = new ArrayList<>();
        for (Payout payout : payouts) {
            acts.add(act(payout, left.getOrDefault(DepositBooks.holder(payout.institution()), new HashMap<>())));
        }
        ledger.record(acts).forEach(Answer::orThrow);
    }

    private Act act(Payout payout, Map<String, Money> left) {
        Money stands = left.getOrDefault(payout.fromPath(), Money.ofFen(0)).min(payout.amount());
        left.put(
                payout.fromPath(),
                left.getOrDefault(payout.fromPath(), Money.ofFen(0)).minus(stands));
        List<Entry> entries = new ArrayList<>();
        if (stands.isPositive()) {
            entries.add(new Entry(payout.fromPath(), FeeBooks.OUTGOING, stands, PayoutReason.PAID_AFTER_ALL));
        }
        Money gone = payout.amount().minus(stands);
        if (gone.isPositive()) {
            entries.add(new Entry(FeeBooks.MISSING, FeeBooks.OUTGOING, gone, PayoutReason.PAID_AFTER_ALL));
        }
        return new Act(ActId.next(), DepositBooks.holder(payout.institution()), today.date(), entries);
    }
}
