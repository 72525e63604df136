package cn.anxue.inspection.plan;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where a yearly plan stands. The moves below are all there are. */
public enum PlanState {
    /** Being written; perhaps proposed. */
    DRAFT,
    /** A second person approved it. */
    APPROVED,
    /** Everybody can read it. */
    PUBLISHED,
    /** Its year has begun. */
    RUNNING,
    /** Summed up. */
    SUMMARISED;

    private static final Map<PlanState, Set<PlanState>> MOVES = Map.of(
            DRAFT, EnumSet.of(APPROVED),
            APPROVED, EnumSet.of(PUBLISHED),
            PUBLISHED, EnumSet.of(RUNNING),
            RUNNING, EnumSet.of(SUMMARISED),
            SUMMARISED, EnumSet.noneOf(PlanState.class));

    public boolean canBecome(PlanState next) {
        return MOVES.getOrDefault(this, Set.of()).contains(next);
    }

    public boolean isPublic() {
        return this != DRAFT && this != APPROVED;
    }
}
