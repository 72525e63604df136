package cn.anxue.bank.instruction;

/** Where a hold stands. */
public enum HoldState {
    /** All of the account's instructions but refunds wait. */
    STANDING,
    /** A person has looked, and said why they may go. */
    LIFTED
}
