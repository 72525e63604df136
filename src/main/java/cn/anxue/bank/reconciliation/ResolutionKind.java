package cn.anxue.bank.reconciliation;

import cn.anxue.deposit.DepositBooks;
import cn.anxue.deposit.agreement.Purpose;
import cn.anxue.ledger.EntryReason;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How two people may settle a break, and the one entry that each way books: the whole table of what is legal. The reason of
 * its entry.
 */
public enum ResolutionKind implements EntryReason {
    /** What is missing is finally borne by the institution: from its principal, or from what it earned. */
    BORNE(BreakKind.UNEXPLAINED_DEBIT, BreakKind.REVERSAL_NOT_COVERED),
    /** What is missing from a deposit is finally borne from its interest. */
    BORNE_FROM_INTEREST(BreakKind.UNEXPLAINED_DEBIT, BreakKind.REVERSAL_NOT_COVERED),
    /** The bank put its error back: a credit nobody could place is the money that was missing. */
    PUT_BACK(BreakKind.UNEXPLAINED_DEBIT, BreakKind.REVERSAL_NOT_COVERED),
    /** The debit is the payment of an instruction, of the same amount, that the bank did not name. */
    PAID_INSTRUCTION(BreakKind.UNEXPLAINED_DEBIT),
    /** The bank keeps less than our book says: the difference is missing from now on. */
    ADJUSTED_TO_MISSING(BreakKind.BALANCE_DIFFERENCE),
    /** The bank keeps more than our book says, and less had been missing: so much of it is back. */
    ADJUSTED_FROM_MISSING(BreakKind.BALANCE_DIFFERENCE),
    /** Explained in words: nothing is booked, and what caused it stays as it is. */
    EXPLAINED(
            BreakKind.STATEMENT_MISSING,
            BreakKind.STATEMENT_GAP,
            BreakKind.STATEMENT_OVERLAP,
            BreakKind.NOTICE_UNCONFIRMED,
            BreakKind.EXECUTED_WITHOUT_LINE,
            BreakKind.LINE_WITHOUT_RESULT,
            BreakKind.LATE_LINE,
            BreakKind.CONTRADICTED_RESULT),
    /** The line in doubt is a movement of its own: it is booked like any line of its statement. */
    BOOKED_AS_OWN(BreakKind.LINE_IN_DOUBT),
    /** The books have the line in doubt: nothing is booked. */
    SAME_LINE(BreakKind.LINE_IN_DOUBT),
    /** The bank has not paid after all: the money goes back where it came from. */
    NOT_PAID(BreakKind.CONTRADICTED_RESULT);

    private final Set<BreakKind> settles;

    ResolutionKind(BreakKind first, BreakKind... others) {
        this.settles = EnumSet.of(first, others);
    }

    /** Which account each side of the entry stands on. */
    public record Sides(String debit, String credit) {}

    public boolean settles(BreakKind kind) {
        return settles.contains(kind);
    }

    /** The ways of settling a break of this kind; none where it has its own way, or none at all. */
    public static Set<ResolutionKind> of(BreakKind kind) {
        Set<ResolutionKind> kinds = EnumSet.noneOf(ResolutionKind.class);
        for (ResolutionKind resolution : values()) {
            if (resolution.settles(kind)) {
                kinds.add(resolution);
            }
        }
        return kinds;
    }

    /** Its entry in the book of an account; null where nothing is booked, or not in that book. */
    @Nullable
    Sides sides(Purpose purpose, String account) {
        String missing = DepositBooks.missing(purpose);
        String bank = DepositBooks.bank(purpose, account);
        return switch (this) {
            case BORNE -> new Sides(bearer(purpose), missing);
            case BORNE_FROM_INTEREST -> purpose == Purpose.DEPOSIT ? new Sides(DepositBooks.INTEREST, missing) : null;
            case PUT_BACK -> new Sides(DepositBooks.unidentified(purpose), missing);
            case PAID_INSTRUCTION -> new Sides(DepositBooks.outgoing(purpose), missing);
            case ADJUSTED_TO_MISSING -> new Sides(missing, bank);
            case ADJUSTED_FROM_MISSING -> new Sides(bank, missing);
            case EXPLAINED, BOOKED_AS_OWN, SAME_LINE, NOT_PAID -> null;
        };
    }

    /** Whether it makes no entry of its own, whatever the book: it is in words alone, or others book what follows. */
    boolean isInWordsAlone() {
        return switch (this) {
            case EXPLAINED, BOOKED_AS_OWN, SAME_LINE, NOT_PAID -> true;
            case BORNE, BORNE_FROM_INTEREST, PUT_BACK, PAID_INSTRUCTION, ADJUSTED_TO_MISSING, ADJUSTED_FROM_MISSING ->
                false;
        };
    }

    private static String bearer(Purpose purpose) {
        return switch (purpose) {
            case DEPOSIT -> DepositBooks.PRINCIPAL;
            case FEE -> DepositBooks.FEE_EARNED;
            case SERVICE -> DepositBooks.SERVICE_FEES;
        };
    }
}
