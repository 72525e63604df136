package cn.anxue.ledger;

/** Which side of the books an account stands on, and so whether its balance is guarded. */
public enum AccountKind {
    /** Money that is somewhere: in a bank, missing, in transit. Grows by debit; never guarded, since what a bank reports is always booked. */
    ASSET,
    /** Money that is owed to somebody. Grows by credit; guarded: credits are never less than debits. */
    LIABILITY
}
