package cn.anxue.institution.transfer;

import cn.anxue.problem.Text;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where a transfer agreement stands. The moves below are all there are; PostgreSQL keeps the same table. */
public enum TransferState {
    /** Awaits the other side. */
    PROPOSED("待接收方同意", "Proposed"),
    /** Both agree; its day is still to come. */
    ACCEPTED("已同意，待生效", "Accepted"),
    /** The other side does not agree, or did not answer in time. */
    REFUSED("未同意", "Refused"),
    /** Carried out. */
    IN_FORCE("已移交", "Handed over"),
    /** Called off before its day. */
    CALLED_OFF("已取消", "Called off");

    private static final Map<TransferState, Set<TransferState>> MOVES = Map.of(
            PROPOSED, EnumSet.of(ACCEPTED, REFUSED),
            ACCEPTED, EnumSet.of(IN_FORCE, CALLED_OFF));

    private final Text text;

    TransferState(String zh, String en) {
        this.text = Text.of(zh, en);
    }

    public boolean canBecome(TransferState next) {
        return MOVES.getOrDefault(this, Set.of()).contains(next);
    }

    public Text text() {
        return text;
    }
}
