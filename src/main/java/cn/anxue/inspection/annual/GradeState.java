package cn.anxue.inspection.annual;

import cn.anxue.problem.Text;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where a credit grade stands. The moves below are all there are. */
public enum GradeState {
    /** Put to a second person. */
    PROPOSED("待决定", "Awaits decision"),
    /** Not approved. */
    REFUSED("未批准", "Refused"),
    /** Decided; it counts for draws. */
    DECIDED("已决定", "Decided"),
    /** Published. */
    PUBLISHED("已公布", "Published");

    private static final Map<GradeState, Set<GradeState>> MOVES = Map.of(
            PROPOSED, EnumSet.of(REFUSED, DECIDED),
            REFUSED, EnumSet.noneOf(GradeState.class),
            DECIDED, EnumSet.of(PUBLISHED),
            PUBLISHED, EnumSet.noneOf(GradeState.class));

    private final Text text;

    GradeState(String zh, String en) {
        this.text = Text.of(zh, en);
    }

    public Text text() {
        return text;
    }

    public boolean canBecome(GradeState next) {
        return MOVES.getOrDefault(this, Set.of()).contains(next);
    }
}
