package cn.anxue.ledger;

import java.util.Comparator;
import java.util.UUID;

/** An account's place in the table: holder first, as in every key of the ledger. */
record AccountKey(UUID holder, UUID account) implements Comparable<AccountKey> {
    private static final Comparator<AccountKey> ORDER =
            Comparator.comparing(AccountKey::holder).thenComparing(AccountKey::account);

    static AccountKey of(HolderId holder, String path) {
        return new AccountKey(holder.value(), AccountId.of(holder, path).value());
    }

    @Override
    public int compareTo(AccountKey other) {
        return ORDER.compare(this, other);
    }
}
