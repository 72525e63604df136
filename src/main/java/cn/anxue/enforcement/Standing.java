package cn.anxue.enforcement;

/** How an institution stands towards the public. Where several apply, the first of them is said. */
public enum Standing {
    /** Has no licence. */
    UNLICENSED,
    /** Its licence was taken away. */
    REVOKED,
    /** Has ended. */
    CLOSED,
    /** Is on the black list. */
    BLACKLISTED,
    /** May neither sell nor teach. */
    OPERATION_SUSPENDED,
    /** Cannot be reached. */
    MISSING,
    /** May not sell, by decision or because it is closing. */
    ENROLMENT_SUSPENDED,
    /** Has to put problems right by a day. */
    RECTIFYING,
    /** Its licence does not hold today. */
    LICENCE_EXPIRED,
    /** Has not deposited what it must, or nobody has said how much that is. */
    DEPOSIT_SHORT,
    /** Nothing is known against it. */
    NORMAL
}
