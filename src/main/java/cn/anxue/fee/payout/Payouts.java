package cn.anxue.fee.payout;

import cn.anxue.institution.InstitutionId;
import cn.anxue.money.Money;
import cn.anxue.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The door for whoever owes money out of a fee account: prepares payouts, calls them off, tells where they stand. Every act
 * takes a list and runs in the caller's database transaction.
 */
@ApplicationScoped
@Transactional
public class Payouts {
    static final String PAYEE_PURPOSE = "fee_payout.payee";

    private final PayoutStore store;
    private final PayoutReadings readings;
    private final SealedPayees payees;
    private final Event<PayoutsMoved> moved;

    Payouts(PayoutStore store, PayoutReadings readings, SealedPayees payees, Event<PayoutsMoved> moved) {
        this.store = store;
        this.readings = readings;
        this.payees = payees;
        this.moved = moved;
    }

    /**
     * Puts them in line for the next run; nothing is booked yet.
     *
     * @throws ProblemException {@code ALREADY_PREPARED} where a source has a live payout
     */
    public List<PayoutId> prepare(List<PayoutDraft> drafts) {
        if (drafts.isEmpty()) {
            return List.of();
        }
        drafts.stream()
                .collect(Collectors.groupingBy(
                        PayoutDraft::kind, Collectors.mapping(PayoutDraft::sourceId, Collectors.toList())))
                .forEach(this::requireNoneLive);
        List<Payout> payouts = drafts.stream().map(this::ready).toList();
        store.insert(payouts);
        return payouts.stream().map(Payout::id).toList();
    }

    /** Calls off those that still wait; the others take their course. Answers the sources of those called off. */
    public Set<UUID> cancel(PayoutKind kind, Collection<UUID> sources) {
        if (sources.isEmpty()) {
            return Set.of();
        }
        List<Payout> waiting = store.lockSources(kind, sources).stream()
                .filter(payout -> payout.state().canBecome(PayoutState.CANCELLED))
                .toList();
        if (!waiting.isEmpty()) {
            store.become(PayoutState.CANCELLED, waiting);
            moved.fire(new PayoutsMoved(waiting.stream()
                    .map(payout -> payout.moved(PayoutState.CANCELLED))
                    .toList()));
        }
        return waiting.stream().map(Payout::sourceId).collect(Collectors.toSet());
    }

    /** What payouts of a kind will still take from where their money stands: those that wait and those in a run. */
    public Map<InstitutionId, Money> waiting(PayoutKind kind, Collection<InstitutionId> institutions) {
        return readings.waiting(kind, institutions);
    }

    /** All payouts of these sources, oldest first, dead ones too. */
    public Map<UUID, List<PayoutView>> of(PayoutKind kind, Collection<UUID> sources) {
        return readings.of(kind, sources);
    }

    /** Forgets whom payouts of these sources went to; answers the payouts. */
    public List<PayoutId> forget(PayoutKind kind, Collection<UUID> sources) {
        return sources.isEmpty() ? List.of() : store.forget(kind, sources, payees.forgotten(PAYEE_PURPOSE));
    }

    private void requireNoneLive(PayoutKind kind, List<UUID> sources) {
        boolean twice = Set.copyOf(sources).size() < sources.size();
        if (twice || !store.lockSources(kind, sources).isEmpty()) {
            throw new ProblemException(PayoutProblem.ALREADY_PREPARED);
        }
    }

    private Payout ready(PayoutDraft draft) {
        return new Payout(
                PayoutId.next(),
                draft.kind(),
                draft.sourceId(),
                draft.institution(),
                payees.seal(draft.payee(), PAYEE_PURPOSE),
                draft.amount(),
                draft.fromPath(),
                PayoutState.READY,
                null);
    }
}
