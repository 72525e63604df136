package cn.anxue.bank;

import cn.anxue.batch.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Keeps lists apart that may tell of one movement under different names: a statement and a notice, a batch's parts and its
 * sum. Such a list has its accounts to itself until its database transaction ends; all others share them, so they do not
 * wait for each other here, unless both tell of one amount on one day under a reference that may be cut. Taken before
 * anything of the accounts is read.
 */
@ApplicationScoped
class AccountLocks {
    /** A list takes so many locks at most, whatever the number of its accounts. */
    private static final int SLOTS = 256;
    /** Of each account, for the movements that may be told under a reference in two lengths. */
    private static final int MOVEMENTS = 8;
    /** Tells these locks from others of the database. */
    private static final int SPACE = 50_054;

    private static final int MOVEMENT_SPACE = SPACE + 1;

    private static final String SHARE = """
            select case s.space when %d then pg_advisory_xact_lock_shared(s.space, s.slot)
                else pg_advisory_xact_lock(s.space, s.slot) end
            from unnest(?::int[], ?::int[]) as s (space, slot)
            """.formatted(SPACE);
    private static final String TAKE =
            "select pg_advisory_xact_lock(s.space, s.slot) from unnest(?::int[], ?::int[]) as s (space, slot)";

    private final Sql sql;

    AccountLocks(Sql sql) {
        this.sql = sql;
    }

    /** The accounts of a list, all its own. */
    void take(Collection<String> accounts) {
        lock(TAKE, slots(accounts.stream().mapToInt(AccountLocks::slot)), IntStream.empty());
    }

    /** The accounts of these lines, which others may use as well; not so what may be told under two names. */
    void share(Collection<Line> lines) {
        lock(
                SHARE,
                slots(lines.stream().mapToInt(line -> slot(line.account()))),
                slots(lines.stream()
                        .filter(line -> BankReferences.mayBeTwo(line.bankReference()))
                        .mapToInt(AccountLocks::slot)));
    }

    /** In one order everywhere, so that no two lists wait for each other: accounts first. */
    private void lock(String locking, IntStream accounts, IntStream movements) {
        int[] ofAccounts = accounts.toArray();
        int[] ofMovements = movements.toArray();
        IntStream spaces = IntStream.concat(
                IntStream.generate(() -> SPACE).limit(ofAccounts.length),
                IntStream.generate(() -> MOVEMENT_SPACE).limit(ofMovements.length));
        int[] slots = IntStream.concat(IntStream.of(ofAccounts), IntStream.of(ofMovements))
                .toArray();
        sql.list(
                locking,
                statement -> {
                    statement.setObject(1, spaces.toArray());
                    statement.setObject(2, slots);
                },
                row -> row);
    }

    private static IntStream slots(IntStream slots) {
        return slots.sorted().distinct();
    }

    private static int slot(String account) {
        return Math.floorMod(account.hashCode(), SLOTS);
    }

    private static int slot(Line line) {
        int movement =
                Objects.hash(line.effect().name(), line.bookedOn(), line.moved().minor());
        return slot(line.account()) * MOVEMENTS + Math.floorMod(movement, MOVEMENTS);
    }
}
