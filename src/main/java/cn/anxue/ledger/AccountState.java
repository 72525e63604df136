package cn.anxue.ledger;

import cn.anxue.money.Money;
import org.jspecify.annotations.Nullable;

/** A locked account while a list is being settled: what it stands at after the acts accepted so far. */
final class AccountState {
    private static final long SUM_MAX = Long.MAX_VALUE / 2;

    private final String path;
    private final AccountKind kind;
    private final String currency;
    private final @Nullable LedgerProblem barred;
    private long debitsMinor;
    private long creditsMinor;
    private long position;

    /** @param barred why nothing can be posted here at all, or null for an open account */
    AccountState(String path, Balance balance, @Nullable LedgerProblem barred) {
        this.path = path;
        this.kind = balance.kind();
        this.currency = balance.debits().currency();
        this.barred = barred;
        this.debitsMinor = balance.debits().minor();
        this.creditsMinor = balance.credits().minor();
        this.position = balance.position();
    }

    /** Stands for an account that does not exist. */
    static AccountState unknown(String path) {
        return new AccountState(path, Balance.zero(AccountKind.ASSET, Money.CNY), LedgerProblem.ACCOUNT_UNKNOWN);
    }

    String path() {
        return path;
    }

    /** Why this amount cannot be posted here whatever the balance, or null. */
    @Nullable
    LedgerProblem refusal(String wantedCurrency, long amountMinor) {
        if (barred != null) {
            return barred;
        }
        if (!currency.equals(wantedCurrency)) {
            return LedgerProblem.CURRENCY_MISMATCH;
        }
        boolean fits = Math.max(debitsMinor, creditsMinor) <= SUM_MAX - amountMinor;
        return fits ? null : LedgerProblem.BALANCE_TOO_LARGE;
    }

    /** How much is lacking to debit the amount; zero where nothing is, and always for an asset. */
    long shortMinor(long amountMinor) {
        return kind == AccountKind.ASSET ? 0 : Math.max(0, debitsMinor + amountMinor - creditsMinor);
    }

    /** Debits the account and answers the position the entry takes in it. */
    long debit(long amountMinor) {
        debitsMinor += amountMinor;
        return ++position;
    }

    /** Credits the account and answers the position the entry takes in it. */
    long credit(long amountMinor) {
        creditsMinor += amountMinor;
        return ++position;
    }

    void undoDebit(long amountMinor) {
        debitsMinor -= amountMinor;
        position--;
    }

    void undoCredit(long amountMinor) {
        creditsMinor -= amountMinor;
        position--;
    }
}
