package cn.anxue.enforcement;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where a notice stands. The moves below are all there are. */
public enum NoticeState {
    /** A ruling waits for its decision; without a number. */
    PROPOSED,
    /** The ruling was not approved, taken back or not decided in time; without a number. */
    REFUSED,
    /** Numbered and in force. */
    ISSUED,
    /** All its items are closed. */
    CLOSED,
    /** Taken back; it stays, shown as withdrawn. */
    WITHDRAWN;

    private static final Map<NoticeState, Set<NoticeState>> MOVES = Map.of(
            PROPOSED, EnumSet.of(ISSUED, REFUSED),
            REFUSED, EnumSet.noneOf(NoticeState.class),
            ISSUED, EnumSet.of(CLOSED, WITHDRAWN),
            CLOSED, EnumSet.of(WITHDRAWN),
            WITHDRAWN, EnumSet.noneOf(NoticeState.class));

    public boolean canBecome(NoticeState next) {
        return MOVES.getOrDefault(this, Set.of()).contains(next);
    }
}
