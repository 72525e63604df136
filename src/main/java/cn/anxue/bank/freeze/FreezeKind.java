package cn.anxue.bank.freeze;

/** Who ordered a freeze. */
public enum FreezeKind {
    /** A court or another authority that may freeze accounts, by the bank's word or by the order itself. */
    COURT,
    /** The authority that supervises the account. */
    BUREAU
}
