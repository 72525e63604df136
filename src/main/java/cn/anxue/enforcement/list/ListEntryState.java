package cn.anxue.enforcement.list;

import cn.anxue.problem.Text;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where a list entry stands. The moves below are all there are. */
public enum ListEntryState {
    /** The subject is invited to be heard; without a number. */
    HEARING("听取陈述申辩", "Hearing"),
    /** Waits for its decision; without a number. */
    PROPOSED("待决定", "Awaits decision"),
    /** Not approved, taken back or not decided in time; without a number. */
    REFUSED("未列入", "Refused"),
    /** Decided and numbered, with its effects, but not, or no longer, published. */
    DECIDED("已决定未公布", "Decided, not published"),
    /** Numbered and published. */
    LISTED("在列", "Listed"),
    /** Taken off the white list at once for a breach, to be corrected within a term (整改期); on neither list. */
    OBSERVATION("整改观察", "Under observation"),
    /** Taken off by a decision; it stays, shown with its end. */
    REMOVED("已移出", "Removed"),
    /** Its term has run out. */
    EXPIRED("已到期", "Expired");

    private static final Map<ListEntryState, Set<ListEntryState>> MOVES = Map.of(
            HEARING, EnumSet.of(PROPOSED, REFUSED),
            PROPOSED, EnumSet.of(DECIDED, REFUSED),
            REFUSED, EnumSet.noneOf(ListEntryState.class),
            DECIDED, EnumSet.of(LISTED, OBSERVATION, REMOVED, EXPIRED),
            LISTED, EnumSet.of(DECIDED, OBSERVATION, REMOVED, EXPIRED),
            OBSERVATION, EnumSet.of(LISTED, REMOVED),
            REMOVED, EnumSet.noneOf(ListEntryState.class),
            EXPIRED, EnumSet.noneOf(ListEntryState.class));

    /** A second entry of the same list is refused while one of these stands. */
    static final Set<ListEntryState> LIVE = EnumSet.of(HEARING, PROPOSED, DECIDED, LISTED, OBSERVATION);

    private final Text text;

    ListEntryState(String zh, String en) {
        this.text = Text.of(zh, en);
    }

    public Text text() {
        return text;
    }

    public boolean canBecome(ListEntryState next) {
        return MOVES.getOrDefault(this, Set.of()).contains(next);
    }

    /** Decided, and not ended. */
    public boolean isInForce() {
        return this == DECIDED || this == LISTED;
    }
}
