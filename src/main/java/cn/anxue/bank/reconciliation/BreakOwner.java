package cn.anxue.bank.reconciliation;

/** Who must act on a break. */
public enum BreakOwner {
    /** The bank of the account. */
    BANK,
    /** An officer of the authority that supervises the account. */
    OFFICER
}
