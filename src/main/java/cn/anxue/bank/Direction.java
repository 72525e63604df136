package cn.anxue.bank;

/** Which way money went, as the account's owner sees it. */
public enum Direction {
    /** Money came in (贷). */
    CREDIT,
    /** Money went out (借). */
    DEBIT;

    public Direction opposite() {
        return this == CREDIT ? DEBIT : CREDIT;
    }
}
