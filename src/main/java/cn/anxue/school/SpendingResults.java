package cn.anxue.school;

import cn.anxue.bank.instruction.InstructionState;
import cn.anxue.bank.instruction.SpendingSource;
import cn.anxue.calendar.Today;
import cn.anxue.deposit.outflow.Portion;
import cn.anxue.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the bank room asks and tells of this room's payments. */
@ApplicationScoped
class SpendingResults implements SpendingSource {
    private final SpendingStore store;
    private final SpendingBooking booking;
    private final Today today;

    SpendingResults(SpendingStore store, SpendingBooking booking, Today today) {
        this.store = store;
        this.booking = booking;
        this.today = today;
    }

    @Override
    public Map<UUID, List<Portion>> portions(Collection<UUID> sources) {
        return store.of(sources).stream().collect(Collectors.toMap(Spending::id, Spending::portions));
    }

    @Override
    public void told(Collection<UUID> sources, InstructionState state) {
        SpendingState next = next(state);
        List<Spending> moved = store.lock(sources).stream()
                .filter(spending -> spending.state().canBecome(next))
                .toList();
        if (moved.isEmpty()) {
            return;
        }
        store.move(moved.stream()
                .map(one ->
                        new SpendingStore.Move(one.id(), next, one.subsidies().minor(), today.date()))
                .toList());
        if (next == SpendingState.CANCELLED) {
            booking.putBack(moved);
        }
        booking.note(Caller.SYSTEM, "school.spending-settled", moved);
    }

    private static SpendingState next(InstructionState state) {
        return switch (state) {
            case READY, TAKEN, ACCEPTED -> throw new IllegalArgumentException("nothing to tell of one that is open");
            case EXECUTED -> SpendingState.EXECUTED;
            case REFUSED, CANCELLED -> SpendingState.CANCELLED;
            case RETURNED -> SpendingState.RETURNED;
        };
    }
}
