package cn.anxue.deposit.agreement;

/** What a supervised account is for; the two kinds of money are never mixed. */
public enum Purpose {
    /** The institution's own guarantee (风险保证金). */
    DEPOSIT,
    /** Fees that families paid ahead (预收费). */
    FEE,
    /** What a school receives and spends for its after-school service (课后服务经费). */
    SERVICE
}
