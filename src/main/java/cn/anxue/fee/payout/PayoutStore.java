package cn.anxue.fee.payout;

import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import cn.anxue.institution.InstitutionId;
import cn.anxue.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The table of payouts, written in lists. */
@ApplicationScoped
class PayoutStore {
    static final String COLUMNS = """
            select p.id, p.kind, p.source_id, p.institution_id, p.payee, p.amount_minor, p.currency, p.from_path, p.state,
                p.from_account
            from fee_payout p
            """;
    private static final String INSERT = """
            insert into fee_payout (id, kind, source_id, institution_id, payee, amount_minor, currency, from_path, state,
                prepared_at, version)
            select r.id, r.kind, r.source_id, r.institution_id, r.payee, r.amount_minor, r.currency, r.from_path, 'READY',
                ?, 0
            from unnest(?::uuid[], ?::text[], ?::uuid[], ?::uuid[], ?::bytea[], ?::bigint[], ?::text[], ?::text[])
                as r (id, kind, source_id, institution_id, payee, amount_minor, currency, from_path)
            """;
    private static final String LOCK = COLUMNS + " where p.id = any(?) order by p.id for update";
    private static final String LOCK_RUN =
            COLUMNS + " where p.run_id = ? and p.state = 'IN_RUN' order by p.id for update";
    private static final String LOCK_SOURCES = COLUMNS + """
             where p.kind = ? and p.source_id = any(?) and p.state in ('READY', 'IN_RUN', 'INSTRUCTED', 'EXECUTED')
            order by p.id for update
            """;
    private static final String BECOME = """
            update fee_payout set state = ?, settled_at = ?, waits_for = null, version = version + 1 where id = any(?)
            """;
    private static final String PUT_INTO_RUN = """
            update fee_payout p set state = 'IN_RUN', run_id = ?, from_account = r.account, version = version + 1
            from unnest(?::uuid[], ?::text[]) as r (id, account) where p.id = r.id
            """;
    private static final String PUT_BACK = """
            update fee_payout p set state = 'READY', waits_for = r.reason, version = version + 1
            from unnest(?::uuid[], ?::text[]) as r (id, reason) where p.id = r.id
            """;
    private static final String FORGET =
            "update fee_payout set payee = ? where kind = ? and source_id = any(?) returning id";

    private final Sql sql;
    private final Today today;

    PayoutStore(Sql sql, Today today) {
        this.sql = sql;
        this.today = today;
    }

    /** A payout and why it goes back to wait. */
    record Left(PayoutId id, WaitReason reason) {}

    void insert(List<Payout> payouts) {
        sql.update(INSERT, statement -> {
            statement.setObject(1, today.now().atOffset(ZoneOffset.UTC));
            Columns.from(statement, 2, payouts)
                    .uuid(payout -> payout.id().value())
                    .text(payout -> payout.kind().name())
                    .uuid(Payout::sourceId)
                    .uuid(payout -> payout.institution().value())
                    .bytes(Payout::sealedPayee)
                    .bigint(payout -> payout.amount().minor())
                    .text(payout -> payout.amount().currency())
                    .text(Payout::fromPath);
        });
    }

    /** In the order of their ids, so that two lists which cross never wait for each other. */
    List<Payout> lock(Collection<PayoutId> ids) {
        return sql.list(LOCK, statement -> Columns.of(statement, ids).uuid(PayoutId::value), PayoutStore::read);
    }

    List<Payout> lockRun(UUID run) {
        return sql.list(LOCK_RUN, statement -> statement.setObject(1, run), PayoutStore::read);
    }

    /** The live ones of these sources. */
    List<Payout> lockSources(PayoutKind kind, Collection<UUID> sources) {
        return sql.list(
                LOCK_SOURCES,
                statement -> {
                    statement.setString(1, kind.name());
                    Columns.from(statement, 2, sources).uuid(source -> source);
                },
                PayoutStore::read);
    }

    void become(PayoutState next, Collection<Payout> payouts) {
        sql.update(BECOME, statement -> {
            statement.setString(1, next.name());
            statement.setObject(2, today.now().atOffset(ZoneOffset.UTC));
            Columns.from(statement, 3, payouts).uuid(payout -> payout.id().value());
        });
    }

    void putIntoRun(UUID run, Collection<PayoutRunStore.Due> due) {
        sql.update(PUT_INTO_RUN, statement -> {
            statement.setObject(1, run);
            Columns.from(statement, 2, due).uuid(one -> one.id().value()).text(PayoutRunStore.Due::account);
        });
    }

    /** Out of its run again, without a reason where the run came to nothing. */
    void putBackFromRun(Collection<Payout> payouts) {
        sql.update(
                PUT_BACK,
                statement -> Columns.of(statement, payouts)
                        .uuid(payout -> payout.id().value())
                        .text(payout -> null));
    }

    void leave(Collection<Left> left) {
        sql.update(
                PUT_BACK,
                statement -> Columns.of(statement, left)
                        .uuid(one -> one.id().value())
                        .text(one -> one.reason().name()));
    }

    static Payout read(ResultSet row) throws SQLException {
        return new Payout(
                new PayoutId(row.getObject("id", UUID.class)),
                PayoutKind.valueOf(row.getString("kind")),
                row.getObject("source_id", UUID.class),
                new InstitutionId(row.getObject("institution_id", UUID.class)),
                row.getBytes("payee"),
                new Money(row.getLong("amount_minor"), row.getString("currency")),
                row.getString("from_path"),
                PayoutState.valueOf(row.getString("state")),
                row.getString("from_account"));
    }

    List<PayoutId> forget(PayoutKind kind, Collection<UUID> sources, byte[] nobody) {
        return sql.list(
                FORGET,
                update -> {
                    update.setBytes(1, nobody);
                    update.setString(2, kind.name());
                    Columns.from(update, 3, sources).uuid(id -> id);
                },
                row -> new PayoutId(row.getObject(1, UUID.class)));
    }
}
