package cn.anxue.deposit.agreement;

/** Who signs an agreement. */
public enum Party {
    /** The bureau that supervises the deposit; signed for by its officer. */
    BUREAU,
    /** The bank that keeps the account; signs by its own token alone. */
    BANK,
    /** The institution; signs itself, or an officer enters what it signed on paper. */
    INSTITUTION
}
