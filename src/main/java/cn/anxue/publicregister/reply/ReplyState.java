package cn.anxue.publicregister.reply;

import cn.anxue.problem.Text;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where a reply stands. */
public enum ReplyState {
    /** Waits for an officer. */
    PROPOSED("待审核", "Awaits an officer"),
    /** Shown beside the entry. */
    PUBLISHED("已公开", "Shown"),
    /** Not shown, with the reason. */
    REFUSED("未公开", "Not shown"),
    /** Taken back by the institution. */
    WITHDRAWN("已撤回", "Taken back");

    private static final Map<ReplyState, Set<ReplyState>> MOVES = Map.of(
            PROPOSED, EnumSet.of(PUBLISHED, REFUSED, WITHDRAWN),
            PUBLISHED, EnumSet.of(WITHDRAWN),
            REFUSED, EnumSet.noneOf(ReplyState.class),
            WITHDRAWN, EnumSet.noneOf(ReplyState.class));

    private final Text text;

    ReplyState(String zh, String en) {
        this.text = Text.of(zh, en);
    }

    public Text text() {
        return text;
    }

    public boolean canBecome(ReplyState next) {
        return MOVES.getOrDefault(this, Set.of()).contains(next);
    }
}
