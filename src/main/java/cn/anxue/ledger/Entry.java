package cn.anxue.ledger;

import cn.anxue.money.Money;
import java.util.Objects;

/**
 * A journal entry (分录): one account debited and one credited with the same amount, so it balances by its shape.
 *
 * @param debit path of the account debited, within the holder's books, as in {@code deposit/bank/6222000000000001}
 * @param credit path of the account credited; never the same
 * @param amount above zero
 */
public record Entry(String debit, String credit, Money amount, EntryReason reason) {
    public Entry {
        Objects.requireNonNull(reason);
        if (debit.equals(credit)) {
            throw new IllegalArgumentException("debit and credit must differ: " + debit);
        }
        if (!areOfOneBook(debit, credit)) {
            throw new IllegalArgumentException("an entry stays within one book: " + debit + ", " + credit);
        }
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("an entry's amount must be above zero: " + amount);
        }
    }

    /** The book an account belongs to is the first word of its path. Each book balances by itself. */
    private static boolean areOfOneBook(String debit, String credit) {
        int word = debit.indexOf('/');
        return word > 0 && word == credit.indexOf('/') && debit.regionMatches(0, credit, 0, word);
    }
}
