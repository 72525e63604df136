package cn.anxue.deposit.outflow;

import cn.anxue.calendar.Today;
import cn.anxue.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What becomes of approved outflows, told by the bank room. All take lists and run in the caller's database transaction. */
@ApplicationScoped
@Transactional
public class DepositOutflows {
    private final Outflows outflows;
    private final OutflowBooking booking;
    private final Today today;
    private final Event<OutflowsMoved> told;

    DepositOutflows(Outflows outflows, OutflowBooking booking, Today today, Event<OutflowsMoved> told) {
        this.outflows = outflows;
        this.booking = booking;
        this.today = today;
        this.told = told;
    }

    /** The bank took the instructions. */
    public void instructed(Collection<OutflowId> ids) {
        move(ids, OutflowState.INSTRUCTED, "deposit.outflow-instructed");
    }

    /** Lines of the bank show them paid; whoever books the line books {@code outgoing} to {@code bank}. */
    public void executed(Collection<OutflowId> ids) {
        move(ids, OutflowState.EXECUTED, "deposit.outflow-executed");
    }

    /** They will not be paid: books {@code outgoing} back to where the money came from. */
    public void cancelled(Collection<OutflowId> ids) {
        List<Outflow> cancelled = move(ids, OutflowState.CANCELLED, "deposit.outflow-cancelled");
        if (!cancelled.isEmpty()) {
            booking.putBack(cancelled);
        }
    }

    /** A line of the bank shows them sent back; whoever books the line books {@code bank} to each portion's account. */
    public void returned(Collection<OutflowId> ids) {
        move(ids, OutflowState.RETURNED, "deposit.outflow-returned");
    }

    /** Where the money of each came from, principal first. */
    public Map<OutflowId, List<Portion>> portions(Collection<OutflowId> ids) {
        return outflows.list("id in ?1", ids).stream().collect(Collectors.toMap(Outflow::id, Outflow::portions));
    }

    private List<Outflow> move(Collection<OutflowId> ids, OutflowState next, String act) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<Outflow> moved = outflows.lock(ids);
        moved.forEach(outflow -> outflow.become(next, today.now()));
        outflows.flush();
        booking.note(Caller.SYSTEM, act, moved);
        told.fire(new OutflowsMoved(moved.stream()
                .map(outflow -> new MovedOutflow(outflow.id(), outflow.institutionId(), outflow.kind(), next))
                .toList()));
        return moved;
    }
}
