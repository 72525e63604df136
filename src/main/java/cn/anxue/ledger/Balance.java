package cn.anxue.ledger;

import cn.anxue.money.Money;

/**
 * What an account has seen. Debits and credits are kept apart, and each only grows.
 *
 * @param position how many entries have touched the account so far
 */
public record Balance(AccountKind kind, Money debits, Money credits, long position) {
    static Balance zero(AccountKind kind, String currency) {
        return new Balance(kind, new Money(0, currency), new Money(0, currency), 0);
    }

    /** The balance after further entries, in minor units. */
    Balance plus(long debitMinor, long creditMinor, long entries) {
        String currency = debits.currency();
        return new Balance(
                kind,
                debits.plus(new Money(debitMinor, currency)),
                credits.plus(new Money(creditMinor, currency)),
                position + entries);
    }

    /** What the account stands at, on its own side: debits less credits for an asset, the other way for a liability. */
    public Money amount() {
        return kind == AccountKind.ASSET ? debits.minus(credits) : credits.minus(debits);
    }
}
