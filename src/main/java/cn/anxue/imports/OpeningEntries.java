package cn.anxue.imports;

import cn.anxue.deposit.DepositBooks;
import cn.anxue.deposit.agreement.Purpose;
import cn.anxue.fee.FeeBooks;
import cn.anxue.ledger.Entry;
import cn.anxue.money.Money;
import java.util.ArrayList;
import java.util.List;

/** Which entries an opening balance makes (architecture: bank; missing against orders, earned, principal). Pure. */
final class OpeningEntries {
    private static final Money NOTHING = Money.ofFen(0);

    private OpeningEntries() {}

    /**
     * @param balance what the bank says
     * @param interest how much of it is interest
     * @param principal what the institution should have paid in; what the bank does not show of it is missing
     */
    static List<Entry> deposit(String account, Money balance, Money interest, Money principal) {
        String bank = DepositBooks.bank(Purpose.DEPOSIT, account);
        Money rest = balance.minus(interest);
        Money shown = least(rest, principal);
        List<Entry> entries = new ArrayList<>();
        add(entries, bank, DepositBooks.INTEREST, interest, OpeningReason.OPENING_BALANCE);
        add(entries, bank, DepositBooks.PRINCIPAL, shown, OpeningReason.OPENING_BALANCE);
        add(
                entries,
                bank,
                DepositBooks.unidentified(Purpose.DEPOSIT),
                rest.minus(shown),
                OpeningReason.OPENING_BALANCE);
        add(
                entries,
                DepositBooks.missing(Purpose.DEPOSIT),
                DepositBooks.PRINCIPAL,
                principal.minus(shown),
                OpeningReason.OPENING_GAP);
        return entries;
    }

    /**
     * @param awaited what stands in missing for orders taken over
     * @param earned taught and not yet released, as the institution says
     */
    static List<Entry> fee(String account, Money balance, Money awaited, Money earned) {
        String bank = FeeBooks.bank(account);
        Money forOrders = least(balance, awaited);
        Money rest = balance.minus(forOrders);
        Money forEarned = least(rest, earned);
        List<Entry> entries = new ArrayList<>();
        add(entries, bank, FeeBooks.MISSING, forOrders, OpeningReason.OPENING_BALANCE);
        add(entries, bank, FeeBooks.EARNED, forEarned, OpeningReason.OPENING_BALANCE);
        add(entries, bank, FeeBooks.UNIDENTIFIED, rest.minus(forEarned), OpeningReason.OPENING_BALANCE);
        add(entries, FeeBooks.MISSING, FeeBooks.EARNED, earned.minus(forEarned), OpeningReason.OPENING_GAP);
        return entries;
    }

    private static void add(List<Entry> entries, String debit, String credit, Money amount, OpeningReason reason) {
        if (amount.isPositive()) {
            entries.add(new Entry(debit, credit, amount, reason));
        }
    }

    private static Money least(Money one, Money other) {
        Money least = one.compareTo(other) <= 0 ? one : other;
        return least.isNegative() ? NOTHING : least;
    }
}
