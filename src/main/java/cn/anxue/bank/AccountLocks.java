package cn.anxue.bank;

import cn.anxue.batch.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;

/**
 * Keeps lists apart that may tell of one movement under different names: a statement and a notice, a batch's parts and its
 * sum. Such a list has its accounts to itself until its database transaction ends; all others share them, so they do not
 * wait for each other here. Taken before anything of the accounts is read.
 */
@ApplicationScoped
class AccountLocks {
    /** A list takes so many locks at most, whatever the number of its accounts. */
    private static final int SLOTS = 256;
    /** Tells these locks from others of the database. */
    private static final int SPACE = 50_054;

    private static final String SHARE =
            "select pg_advisory_xact_lock_shared(?, s.slot) from unnest(?::int[]) as s (slot)";
    private static final String TAKE = "select pg_advisory_xact_lock(?, s.slot) from unnest(?::int[]) as s (slot)";

    private final Sql sql;

    AccountLocks(Sql sql) {
        this.sql = sql;
    }

    /** @param alone whether the list needs the accounts to itself */
    void lock(Collection<String> accounts, boolean alone) {
        // In one order everywhere, so that no two lists wait for each other.
        int[] slots = accounts.stream()
                .mapToInt(account -> Math.floorMod(account.hashCode(), SLOTS))
                .sorted()
                .distinct()
                .toArray();
        sql.list(
                alone ? TAKE : SHARE,
                statement -> {
                    statement.setInt(1, SPACE);
                    statement.setObject(2, slots);
                },
                row -> row);
    }
}
