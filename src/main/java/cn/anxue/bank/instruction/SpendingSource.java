package cn.anxue.bank.instruction;

import cn.anxue.deposit.outflow.Portion;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A room above this one whose spending instructions pay: it says where the money came from, and is told what became of it. */
public interface SpendingSource {
    /** Where the money of each came from, by the source of its instruction; those of others are left out. */
    Map<UUID, List<Portion>> portions(Collection<UUID> sources);

    /** A line or a word of the bank settled them; in its database transaction. Those of others are left alone. */
    void told(Collection<UUID> sources, InstructionState state);
}
