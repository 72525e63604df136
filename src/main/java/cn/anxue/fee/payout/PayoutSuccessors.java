package cn.anxue.fee.payout;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Knows which payments were prepared in place of others; of a room whose sources are paid again under another name. */
public interface PayoutSuccessors {
    PayoutKind kind();

    /** The latest that took the place of each of these sources; those in whose place none stands are left out. */
    Map<UUID, UUID> successors(Collection<UUID> sources);
}
