package cn.anxue.bank.reconciliation;

/** What does not agree on a day, who has to act on it first, and whether it belongs to that day alone. */
public enum BreakKind {
    /** No statement covers the day, and the hour by which it was due has passed. */
    STATEMENT_MISSING(BreakOwner.BANK, true),
    /** A statement does not begin where the one before it ended. */
    STATEMENT_GAP(BreakOwner.BANK, true),
    /** A statement covers what another one covers too. */
    STATEMENT_OVERLAP(BreakOwner.BANK, true),
    /** The bank's closing balance is not what our book of the account says. */
    BALANCE_DIFFERENCE(BreakOwner.BANK, true),
    /** Money came in and nobody knows for whom. */
    UNIDENTIFIED_CREDIT(BreakOwner.OFFICER, false),
    /** Money went out and nobody knows why. */
    UNEXPLAINED_DEBIT(BreakOwner.OFFICER, false),
    /** The bank told of a line that no statement of its day shows. */
    NOTICE_UNCONFIRMED(BreakOwner.BANK, true),
    /** By the bank's word an instruction is paid, and no line shows it. */
    EXECUTED_WITHOUT_LINE(BreakOwner.BANK, false),
    /** A line shows an instruction paid that the bank never answered. */
    LINE_WITHOUT_RESULT(BreakOwner.BANK, false),
    /** A line came for a day that was closed. */
    LATE_LINE(BreakOwner.OFFICER, false),
    /** The bank took back more than was still there of what it took back. */
    REVERSAL_NOT_COVERED(BreakOwner.OFFICER, false),
    /** What is owed, counted where it is owed, is not what our book keeps for it. */
    CLAIMS_DIFFERENCE(BreakOwner.OFFICER, true),
    /** A statement shows a line that contradicts the books, or may be in them: it is not booked. */
    LINE_IN_DOUBT(BreakOwner.OFFICER, false),
    /** The bank has said of an instruction that it was paid and that it was not, and no line shows which. */
    CONTRADICTED_RESULT(BreakOwner.BANK, false);

    private final BreakOwner owner;
    private final boolean ofItsDayAlone;

    BreakKind(BreakOwner owner, boolean ofItsDayAlone) {
        this.owner = owner;
        this.ofItsDayAlone = ofItsDayAlone;
    }

    public BreakOwner owner() {
        return owner;
    }

    /** Whether it concerns no later day; others stand in the way of every day from theirs on. */
    public boolean isOfItsDayAlone() {
        return ofItsDayAlone;
    }

    /** Whether a line of the bank is what nobody can explain. */
    public boolean isUnexplainedMoney() {
        return switch (this) {
            case UNIDENTIFIED_CREDIT, UNEXPLAINED_DEBIT, REVERSAL_NOT_COVERED, NOTICE_UNCONFIRMED, LINE_IN_DOUBT ->
                true;
            case STATEMENT_MISSING,
                    STATEMENT_GAP,
                    STATEMENT_OVERLAP,
                    BALANCE_DIFFERENCE,
                    EXECUTED_WITHOUT_LINE,
                    LINE_WITHOUT_RESULT,
                    LATE_LINE,
                    CLAIMS_DIFFERENCE,
                    CONTRADICTED_RESULT -> false;
        };
    }
}
