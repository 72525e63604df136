package cn.anxue.approval;

/** What an approver says. */
public enum Decision {
    /** Let it be done. */
    APPROVE,
    /** Do not, for the reason given. */
    REFUSE;

    ApprovalState state() {
        return switch (this) {
            case APPROVE -> ApprovalState.APPROVED;
            case REFUSE -> ApprovalState.REFUSED;
        };
    }
}
