package cn.anxue.bank.match;

/** What a line belongs to. */
public enum MatchKind {
    /** An order that it paid. */
    ORDER,
    /** The institution's own deposit. */
    DEPOSIT_PRINCIPAL,
    /** Interest that the bank posted. */
    INTEREST,
    /** An instruction that it executes or returns. */
    INSTRUCTION,
    /** The money from the former bank, by a person's word: the instruction that carried it over. */
    TRANSFER,
    /** A line that it takes back. */
    LINE,
    /** The notice, or the statement's line, that it came as under another number. */
    NOTICE;

    /** Whether one may say that the match was wrong; what the bank itself tied, only the bank unties. */
    boolean canBeUndone() {
        return this == ORDER || this == DEPOSIT_PRINCIPAL || this == INTEREST || this == TRANSFER;
    }
}
