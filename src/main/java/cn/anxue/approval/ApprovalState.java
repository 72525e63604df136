package cn.anxue.approval;

import java.util.Set;

/** Where a proposal stands. */
public enum ApprovalState {
    /** Waits for a decision. */
    PROPOSED,
    /** Another person said yes. */
    APPROVED,
    /** Another person said no, with a reason. */
    REFUSED,
    /** Nobody decided in time. */
    EXPIRED,
    /** The proposer took it back. */
    WITHDRAWN;

    /** All legal moves: an open proposal ends in one of the others, and none of those ends again. */
    public boolean canBecome(ApprovalState next) {
        Set<ApprovalState> moves = switch (this) {
            case PROPOSED -> Set.of(APPROVED, REFUSED, EXPIRED, WITHDRAWN);
            case APPROVED, REFUSED, EXPIRED, WITHDRAWN -> Set.of();
        };
        return moves.contains(next);
    }
}
