package cn.anxue.ledger;

import java.util.UUID;

/** Ids of accounts, for whoever writes them past the ledger. */
public final class AccountIds {
    private AccountIds() {}

    public static UUID of(UUID holder, String path) {
        return AccountId.of(new HolderId(holder), path).value();
    }
}
