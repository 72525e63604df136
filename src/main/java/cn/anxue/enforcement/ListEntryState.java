package cn.anxue.enforcement;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where a list entry stands. The moves below are all there are. */
public enum ListEntryState {
    /** Waits for its decision; without a number. */
    PROPOSED,
    /** Not approved, taken back or not decided in time; without a number. */
    REFUSED,
    /** Numbered and published. */
    LISTED,
    /** Taken off by a decision; it stays, shown with its end. */
    REMOVED,
    /** Its term has run out. */
    EXPIRED;

    private static final Map<ListEntryState, Set<ListEntryState>> MOVES = Map.of(
            PROPOSED, EnumSet.of(LISTED, REFUSED),
            REFUSED, EnumSet.noneOf(ListEntryState.class),
            LISTED, EnumSet.of(REMOVED, EXPIRED),
            REMOVED, EnumSet.noneOf(ListEntryState.class),
            EXPIRED, EnumSet.noneOf(ListEntryState.class));

    public boolean canBecome(ListEntryState next) {
        return MOVES.getOrDefault(this, Set.of()).contains(next);
    }
}
