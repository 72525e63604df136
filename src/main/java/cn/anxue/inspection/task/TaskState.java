package cn.anxue.inspection.task;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where a visit stands. The moves below are all there are; PostgreSQL has the same table. */
public enum TaskState {
    /** A verifiable draw named institution and inspectors. */
    DRAWN,
    /** An officer planned it. */
    PLANNED,
    /** The institution knows the day. */
    NOTIFIED,
    /** It will not be told beforehand. */
    UNANNOUNCED,
    /** The inspectors have shown their papers and begun. */
    ON_SITE,
    /** Every question of the sheet is answered. */
    RECORDED,
    /** Signed by all inspectors and the institution's person, or refused before a witness. */
    SIGNED,
    /** Nothing to put right. */
    NO_PROBLEM,
    /** There are findings. */
    PROBLEMS,
    /** Everybody can read the result. */
    RESULT_PUBLISHED,
    /** Given up before anybody arrived, with its reason. */
    CANCELLED;

    private static final Map<TaskState, Set<TaskState>> MOVES = Map.ofEntries(
            Map.entry(DRAWN, EnumSet.of(NOTIFIED, UNANNOUNCED, CANCELLED)),
            Map.entry(PLANNED, EnumSet.of(NOTIFIED, UNANNOUNCED, CANCELLED)),
            Map.entry(NOTIFIED, EnumSet.of(ON_SITE, CANCELLED)),
            Map.entry(UNANNOUNCED, EnumSet.of(ON_SITE, CANCELLED)),
            Map.entry(ON_SITE, EnumSet.of(RECORDED)),
            Map.entry(RECORDED, EnumSet.of(SIGNED)),
            Map.entry(SIGNED, EnumSet.of(NO_PROBLEM, PROBLEMS)),
            Map.entry(NO_PROBLEM, EnumSet.of(RESULT_PUBLISHED)),
            Map.entry(PROBLEMS, EnumSet.of(RESULT_PUBLISHED)),
            Map.entry(RESULT_PUBLISHED, EnumSet.noneOf(TaskState.class)),
            Map.entry(CANCELLED, EnumSet.noneOf(TaskState.class)));

    public boolean canBecome(TaskState next) {
        return MOVES.getOrDefault(this, Set.of()).contains(next);
    }

    /** Nobody has arrived yet, so inspectors may still be replaced. */
    public boolean isAhead() {
        return canBecome(CANCELLED);
    }
}
