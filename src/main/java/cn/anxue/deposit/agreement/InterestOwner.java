package cn.anxue.deposit.agreement;

/** To whom the interest on a deposit belongs. The source says only that interest accrues, so each agreement names it. */
public enum InterestOwner {
    /** The institution may ask for it to be paid out. */
    INSTITUTION,
    /** It stays in the account and stands behind the families' claims. */
    FAMILIES
}
