package cn.anxue.fee.payout;

import cn.anxue.approval.ApprovalId;
import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import cn.anxue.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table of runs, and what is due for the next. */
@ApplicationScoped
class PayoutRunStore {
    static final int PAYOUTS_MAX = 10_000;

    /** Each from the account that takes money now, or the last one that did; those another node is taking are left to it. */
    private static final String DUE = """
            select p.id, p.kind, p.amount_minor, p.currency, d.number, d.bank_code, a.region_code
            from fee_payout p
            cross join lateral (
                select d.number, d.bank_code from deposit_account d
                where d.institution_id = p.institution_id and d.purpose = 'FEE' and d.state <> 'CLOSED'
                order by d.state = 'OPEN' desc, d.opened_on desc, d.number limit 1) d
            join institution_oversight o on o.institution_id = p.institution_id
                and o.relation = 'DEPOSIT_SUPERVISOR' and o.until_on is null
            join region_authority a on a.id = o.authority_id
            where p.state = 'READY' and (?::text is null or d.bank_code = ?) and (?::text is null or a.region_code = ?)
            order by p.id limit ? for update of p skip locked
            """;

    private static final String INSERT = """
            insert into fee_payout_run (id, bank_code, region_code, approval_id, state, payouts, total_minor, currency,
                composed_at)
            values (?, ?, ?, ?, 'PROPOSED', ?, ?, ?, ?)
            """;
    private static final String DECIDE = "update fee_payout_run set state = ?, decided_at = ? where id = ?";
    private static final String SELECT = "select r.* from fee_payout_run r";
    private static final String LOCK = SELECT + " where r.id = ? for update";
    private static final String ONE = SELECT + " where r.id = ?";
    private static final String PAGE = SELECT + """
             where r.region_code in (select region_code from region_within where ancestor_code = ?)
                and (?::uuid is null or r.id < ?)
            order by r.id desc limit ?
            """;

    private final Sql sql;
    private final Today today;

    PayoutRunStore(Sql sql, Today today) {
        this.sql = sql;
        this.today = today;
    }

    /** A payout that may go into a run now. */
    record Due(PayoutId id, PayoutKind kind, Money amount, String account, String bankCode, String regionCode) {}

    List<Due> lockDue(@Nullable String bankCode, @Nullable String regionCode) {
        return sql.list(
                DUE,
                statement -> {
                    statement.setString(1, bankCode);
                    statement.setString(2, bankCode);
                    statement.setString(3, regionCode);
                    statement.setString(4, regionCode);
                    statement.setInt(5, PAYOUTS_MAX);
                },
                row -> new Due(
                        new PayoutId(row.getObject("id", UUID.class)),
                        PayoutKind.valueOf(row.getString("kind")),
                        new Money(row.getLong("amount_minor"), row.getString("currency")),
                        row.getString("number"),
                        row.getString("bank_code"),
                        row.getString("region_code")));
    }

    void insert(PayoutRun run) {
        sql.update(INSERT, statement -> {
            statement.setObject(1, run.id().value());
            statement.setString(2, run.bankCode());
            statement.setString(3, run.regionCode());
            statement.setObject(4, run.approvalId().value());
            statement.setInt(5, run.payouts());
            statement.setLong(6, run.total().minor());
            statement.setString(7, run.total().currency());
            statement.setObject(8, run.composedAt().atOffset(ZoneOffset.UTC));
        });
    }

    void decide(PayoutRunId id, PayoutRunState state) {
        sql.update(DECIDE, statement -> {
            statement.setString(1, state.name());
            statement.setObject(2, today.now().atOffset(ZoneOffset.UTC));
            statement.setObject(3, id.value());
        });
    }

    Optional<PayoutRun> lock(PayoutRunId id) {
        return one(LOCK, id);
    }

    Optional<PayoutRun> find(PayoutRunId id) {
        return one(ONE, id);
    }

    /** Of the region and all below it, newest first. */
    List<PayoutRun> page(String regionCode, @Nullable UUID before, int limit) {
        return sql.list(
                PAGE,
                statement -> {
                    statement.setString(1, regionCode);
                    statement.setObject(2, before);
                    statement.setObject(3, before);
                    statement.setInt(4, limit);
                },
                PayoutRunStore::read);
    }

    private Optional<PayoutRun> one(String query, PayoutRunId id) {
        return sql.list(query, statement -> statement.setObject(1, id.value()), PayoutRunStore::read).stream()
                .findFirst();
    }

    private static PayoutRun read(ResultSet row) throws SQLException {
        return new PayoutRun(
                new PayoutRunId(row.getObject("id", UUID.class)),
                row.getString("bank_code"),
                row.getString("region_code"),
                new ApprovalId(row.getObject("approval_id", UUID.class)),
                PayoutRunState.valueOf(row.getString("state")),
                row.getInt("payouts"),
                new Money(row.getLong("total_minor"), row.getString("currency")),
                row.getObject("composed_at", OffsetDateTime.class).toInstant(),
                instant(row));
    }

    private static @Nullable Instant instant(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("decided_at", OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
