package cn.anxue.inspection.annual;

import cn.anxue.problem.Text;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** How far an institution's annual inspection has come. The moves below are all there are. */
public enum AnnualState {
    /** Called; its report is awaited. */
    CALLED("待申报", "Report awaited"),
    /** It has reported. */
    SUBMITTED("已申报", "Reported"),
    /** An officer has assessed it. */
    ASSESSED("已评定", "Assessed"),
    /** Its result is put to a second person. */
    PROPOSED("待决定", "Awaits decision"),
    /** Decided. */
    DECIDED("已决定", "Decided"),
    /** Published. */
    PUBLISHED("已公布", "Published"),
    /** What it lacked is put right and accepted (整改验收). */
    CORRECTED("整改已验收", "Corrected");

    private static final Map<AnnualState, Set<AnnualState>> MOVES = Map.of(
            CALLED, EnumSet.of(SUBMITTED, ASSESSED),
            SUBMITTED, EnumSet.of(CALLED, ASSESSED),
            ASSESSED, EnumSet.of(PROPOSED),
            PROPOSED, EnumSet.of(ASSESSED, DECIDED),
            DECIDED, EnumSet.of(PUBLISHED),
            PUBLISHED, EnumSet.of(CORRECTED),
            CORRECTED, EnumSet.noneOf(AnnualState.class));

    private final Text text;

    AnnualState(String zh, String en) {
        this.text = Text.of(zh, en);
    }

    public Text text() {
        return text;
    }

    public boolean canBecome(AnnualState next) {
        return MOVES.getOrDefault(this, Set.of()).contains(next);
    }
}
