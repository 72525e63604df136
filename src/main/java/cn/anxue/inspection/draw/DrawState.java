package cn.anxue.inspection.draw;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where a draw stands. The moves below are all there are; none leads back. */
public enum DrawState {
    /** Pool and algorithm are out; the two commitments are awaited. */
    PUBLISHED,
    /** Both commitments are out; the secrets are awaited. */
    COMMITTED,
    /** Both secrets are out, and what follows from them. */
    DRAWN,
    /** Somebody did not commit or reveal in time; nothing was drawn, and everybody sees who. */
    LAPSED,
    /** Given up by the office, with its reason for everybody to read. */
    ABANDONED;

    private static final Map<DrawState, Set<DrawState>> MOVES = Map.of(
            PUBLISHED, EnumSet.of(COMMITTED, LAPSED, ABANDONED),
            COMMITTED, EnumSet.of(DRAWN, LAPSED, ABANDONED),
            DRAWN, EnumSet.noneOf(DrawState.class),
            LAPSED, EnumSet.noneOf(DrawState.class),
            ABANDONED, EnumSet.noneOf(DrawState.class));

    public boolean canBecome(DrawState next) {
        return MOVES.getOrDefault(this, Set.of()).contains(next);
    }
}
