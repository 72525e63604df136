package cn.anxue.inspection.campaign;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where a campaign stands. The phases follow one another; none is skipped. */
public enum CampaignState {
    /** Announced, not yet begun. */
    PREPARED,
    /** Institutions check themselves (自查). */
    SELF_CHECK,
    /** Inspectors visit (集中检查). */
    CONCENTRATED,
    /** What was found is looked at again (回头看). */
    FOLLOW_UP,
    /** The report is written. */
    REPORT,
    /** Over, with its report. */
    CLOSED;

    private static final Map<CampaignState, Set<CampaignState>> MOVES = Map.of(
            PREPARED, EnumSet.of(SELF_CHECK),
            SELF_CHECK, EnumSet.of(CONCENTRATED),
            CONCENTRATED, EnumSet.of(FOLLOW_UP),
            FOLLOW_UP, EnumSet.of(REPORT),
            REPORT, EnumSet.of(CLOSED),
            CLOSED, EnumSet.noneOf(CampaignState.class));

    public boolean canBecome(CampaignState next) {
        return MOVES.getOrDefault(this, Set.of()).contains(next);
    }
}
