package cn.anxue.fee.payout;

/** Why a payout was left out of a run that was let go; it is looked at again by the next one. */
public enum WaitReason {
    /** A decision keeps the institution from being paid. */
    BARRED,
    /** Money is missing, and what is earned does not cover it: nobody is paid before the others. */
    MISSING_EXCEEDS_EARNED,
    /** What is earned, less what is missing, does not cover this release. */
    EARNED_TOO_LOW,
    /** The bank account holds less, with what is instructed already. */
    ACCOUNT_TOO_LOW,
    /** The bank account is frozen, in full or by so much that the rest does not suffice. */
    FROZEN,
    /** The money no longer stands where it should come from. */
    MONEY_MOVED
}
