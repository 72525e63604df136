package cn.anxue.bank;

import cn.anxue.audit.AuditTrail;
import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import cn.anxue.deposit.agreement.SupervisedAccounts;
import cn.anxue.id.Sha256;
import cn.anxue.identity.Caller;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Closes replaced accounts that have stood empty for a month, by our book and by the bank's last statement: until then late
 * interest and payments of families still find them.
 */
@ApplicationScoped
public class EmptiedAccounts {
    private static final String EMPTIED = "select number, region_code from deposit_account_emptied(?) order by number";

    private final SupervisedAccounts accounts;
    private final AccountLocks locks;
    private final AuditTrail audit;
    private final Sql sql;
    private final Today today;

    EmptiedAccounts(SupervisedAccounts accounts, AccountLocks locks, AuditTrail audit, Sql sql, Today today) {
        this.accounts = accounts;
        this.locks = locks;
        this.audit = audit;
        this.sql = sql;
        this.today = today;
    }

    private record Emptied(String number, String regionCode) {}

    @Scheduled(
            every = "{anxue.deposit.look-every}",
            delayed = "4m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void look() {
        List<Emptied> emptied = QuarkusTransaction.requiringNew().call(this::emptied);
        for (Emptied one : emptied) {
            QuarkusTransaction.requiringNew().run(() -> close(one));
        }
    }

    /** Asked once more with the account locked: a line may have come meanwhile. */
    private void close(Emptied one) {
        locks.take(Set.of(one.number()));
        if (emptied().contains(one) && accounts.close(one.number(), today.date())) {
            audit.recordAll(List.of(new AuditTrail.Row(
                    Caller.SYSTEM,
                    "deposit.account_closed",
                    "deposit_account",
                    id(one.number()),
                    List.of("state"),
                    one.regionCode())));
        }
    }

    private List<Emptied> emptied() {
        return sql.list(
                EMPTIED,
                select -> select.setObject(1, today.date()),
                row -> new Emptied(row.getString("number"), row.getString("region_code")));
    }

    /** Accounts are named by their numbers; the trail names what it tells of by ids. */
    private static UUID id(String number) {
        ByteBuffer digest = ByteBuffer.wrap(Sha256.of(number.getBytes(StandardCharsets.UTF_8)));
        return new UUID(digest.getLong(), digest.getLong());
    }
}
