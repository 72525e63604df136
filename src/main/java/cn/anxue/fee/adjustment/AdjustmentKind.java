package cn.anxue.fee.adjustment;

import cn.anxue.fee.FeeBooks;
import cn.anxue.ledger.EntryReason;

/** What two people may move within the book of fees; the reason of its entry. */
public enum AdjustmentKind implements EntryReason {
    /** Money that is missing is finally borne by the institution, from what it earned. */
    MISSING_BORNE(FeeBooks.EARNED, FeeBooks.MISSING),
    /** Interest goes to the institution, where the agreement says it is its own. */
    INTEREST_EARNED(FeeBooks.INTEREST, FeeBooks.EARNED),
    /** Interest stays for families. Only in old books: it led nowhere, so nothing is proposed of it any more. */
    INTEREST_FOR_FAMILIES(FeeBooks.INTEREST, FeeBooks.REFUNDS);

    private final String debit;
    private final String credit;

    AdjustmentKind(String debit, String credit) {
        this.debit = debit;
        this.credit = credit;
    }

    String debit() {
        return debit;
    }

    String credit() {
        return credit;
    }
}
