package cn.anxue.fee.refund;

/** Where a refund stands (domain.md §4.6). */
public enum RefundState {
    /** Just asked; not a state to rest in. */
    REQUESTED,
    /** The institution has some working days to answer; its silence agrees. */
    WAITING_FOR_INSTITUTION,
    /** The cause is settled: by the records, by the institution's word or by its silence. */
    AGREED,
    /** The institution states another cause; what is undisputed is on its way, an officer rules on the rest. */
    CONTESTED,
    /** An officer and another person have settled the cause. */
    RULED,
    /** More is missing than earned, or the institution failed: nobody is paid before the others. */
    WAITING_FOR_PLAN,
    /** The amount is settled; where it needs a second person, he has not spoken. */
    CALCULATED,
    /** Nothing more is to be decided. */
    APPROVED,
    /** The money is set apart and waits for a run, or for the institution where the order no longer holds it. */
    INSTRUCTED,
    /** All of it is paid. */
    PAID,
    /** A payment was refused or came back, or nobody knows whom to pay. */
    FAILED,
    /** Taken back by the family before anything was instructed. */
    WITHDRAWN;

    /** All legal moves. */
    public boolean canBecome(RefundState next) {
        return switch (this) {
            case REQUESTED -> next == WAITING_FOR_INSTITUTION || next == AGREED;
            case WAITING_FOR_INSTITUTION -> next == AGREED || next == CONTESTED || next == WITHDRAWN;
            case CONTESTED -> next == RULED || next == WITHDRAWN;
            case AGREED, RULED -> next == CALCULATED || next == WAITING_FOR_PLAN;
            case WAITING_FOR_PLAN -> next == CALCULATED || next == WITHDRAWN;
            case CALCULATED -> next == APPROVED || next == WAITING_FOR_PLAN || next == CONTESTED || next == WITHDRAWN;
            case APPROVED -> next == INSTRUCTED;
            case INSTRUCTED -> next == PAID || next == FAILED;
            case FAILED -> next == INSTRUCTED || next == PAID;
            // Sent back by the payee's bank.
            case PAID -> next == FAILED;
            case WITHDRAWN -> false;
        };
    }

    /** Where a refund that is instructed stands by its payments. */
    static RefundState following(boolean anyFailed, boolean allPaid) {
        if (anyFailed) {
            return FAILED;
        }
        return allPaid ? PAID : INSTRUCTED;
    }
}
