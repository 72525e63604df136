package cn.anxue.deposit.outflow;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What becomes of approved outflows, told by the bank room. All take lists and run in the caller's database transaction. */
@ApplicationScoped
public class DepositOutflows {
    /** The bank took the instructions. */
    public void instructed(Collection<OutflowId> ids) {
        throw new IllegalStateException();
    }

    /** Lines of the bank show them paid; whoever books the line books {@code outgoing} to {@code bank}. */
    public void executed(Collection<OutflowId> ids) {
        throw new IllegalStateException();
    }

    /** They will not be paid: books {@code outgoing} back to where the money came from. */
    public void cancelled(Collection<OutflowId> ids) {
        throw new IllegalStateException();
    }

    /** A line of the bank shows them sent back; whoever books the line books {@code bank} to each portion's account. */
    public void returned(Collection<OutflowId> ids) {
        throw new IllegalStateException();
    }

    /** Where the money of each came from, principal first. */
    public Map<OutflowId, List<Portion>> portions(Collection<OutflowId> ids) {
        throw new IllegalStateException();
    }
}
