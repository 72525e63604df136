package cn.anxue.bank.instruction;

/** What makes an account's instructions wait for a person. */
public enum HoldRule {
    /** The bank took money that nobody can explain. */
    UNEXPLAINED_DEBIT,
    /** More than so much left in one debit that no instruction ordered. */
    LARGE_DEBIT,
    /** In one day more than such a part of what the account held left without any instruction. */
    BALANCE_DROP,
    /** The bank took a credit back, and what it had paid for no longer holds the money. */
    REVERSAL_NOT_COVERED,
    /** More is missing than the institution has earned: its run could not be let go. */
    TRIAL_BALANCE
}
