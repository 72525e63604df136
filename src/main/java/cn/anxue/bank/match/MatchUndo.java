package cn.anxue.bank.match;

import cn.anxue.approval.ApprovalId;
import cn.anxue.bank.LineId;
import cn.anxue.institution.InstitutionId;
import cn.anxue.money.Money;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One match undone, or asked to be.
 *
 * @param id names it; the entry in the journal has the same
 * @param number of the match within its line
 * @param matched for {@code ORDER} the order the money leaves, for {@code TRANSFER} the instruction it was taken for
 * @param approval where it takes two people
 */
public record MatchUndo(
        UUID id,
        LineId line,
        int number,
        MatchKind kind,
        @Nullable UUID matched,
        InstitutionId institution,
        Money amount,
        String reason,
        @Nullable ApprovalId approval,
        State state) {

    /** Where it stands. */
    public enum State {
        /** Waits for another person's decision. */
        PROPOSED,
        /** Done; the money is unidentified again. */
        UNDONE,
        /** The decision was no. */
        REFUSED,
        /** Nobody decided in time, or the proposer took it back. */
        LAPSED
    }

    MatchUndo in(State next, @Nullable ApprovalId by) {
        return new MatchUndo(id, line, number, kind, matched, institution, amount, reason, by, next);
    }
}
