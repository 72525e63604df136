package cn.anxue.bank.identification;

/** Where an officer may say that an unidentified credit belongs. */
public enum AskedPlacement {
    /** The institution paid into its deposit. */
    DEPOSIT_PRINCIPAL,
    /** The bank posted interest. */
    INTEREST,
    /** A family paid for an order of the institution. */
    FEE_PAYMENT,
    /** Money that follows the institution to another bank came in, and the line does not say so. */
    TRANSFER,
    /** The institution paid in, of its own, what is missing. */
    MISSING_COVERED,
    /** It goes back to whoever paid it. */
    RETURN_TO_PAYER,
    /** Families paid for a school's after-school service. */
    SERVICE_FEE,
    /** Public money for a school's after-school service. */
    SUBSIDY
}
