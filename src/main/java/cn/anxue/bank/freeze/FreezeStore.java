package cn.anxue.bank.freeze;

import cn.anxue.batch.Sql;
import cn.anxue.identity.ActorId;
import cn.anxue.institution.InstitutionId;
import cn.anxue.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table of freezes. */
@ApplicationScoped
class FreezeStore {
    private static final String INSERT = """
            insert into bank_freeze (id, account, institution_id, bank_code, region_code, kind, amount_minor, currency,
                document, from_on, until_on, told_by_bank, state, ordered_by, ordered_at, acknowledged_at, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'STANDING', ?, ?, ?, 0)
            """;
    private static final String SELECT = "select f.* from bank_freeze f ";
    private static final String LOCK = SELECT + "where f.id = ? and f.account = ? for update";
    private static final String OF_ACCOUNT = SELECT + "where f.account = ? order by f.id desc limit 200";
    private static final String NOTICES = SELECT + """
            where f.bank_code = ? and (f.acknowledged_at is null
                or f.state <> 'STANDING' and f.lifting_acknowledged_at is null and not f.told_by_bank)
                and (?::uuid is null or f.id > ?)
            order by f.id limit ?
            """;
    private static final String SUM = """
            select coalesce(bool_or(amount_minor is null), false) as in_full, coalesce(sum(amount_minor), 0)::bigint as minor
            from bank_freeze where account = ? and state = 'STANDING'
            """;
    private static final String LIFT = """
            update bank_freeze set state = 'LIFTED', lifted_by = ?, lifted_at = ?, lifting_document = ?, version = version + 1
            where id = ?
            """;
    private static final String ACKNOWLEDGE = """
            update bank_freeze set acknowledged_at = coalesce(acknowledged_at, ?),
                lifting_acknowledged_at = case when state = 'STANDING' then null
                    else coalesce(lifting_acknowledged_at, ?) end,
                version = version + 1
            where id = ?
            """;
    private static final String EXPIRE = """
            update bank_freeze set state = 'EXPIRED', version = version + 1
            where account = ? and state = 'STANDING' and until_on < ?
            """;
    private static final String EXPIRING =
            "select distinct account from bank_freeze where state = 'STANDING' and until_on < ? order by account";

    private final Sql sql;

    FreezeStore(Sql sql) {
        this.sql = sql;
    }

    void insert(Freeze freeze, ActorId by) {
        Money amount = freeze.amount();
        sql.update(INSERT, insert -> {
            insert.setObject(1, freeze.id().value());
            insert.setString(2, freeze.account());
            insert.setObject(3, freeze.institution().value());
            insert.setString(4, freeze.bankCode());
            insert.setString(5, freeze.regionCode());
            insert.setString(6, freeze.kind().name());
            insert.setObject(7, amount == null ? null : amount.minor(), Types.BIGINT);
            insert.setString(8, amount == null ? Money.CNY : amount.currency());
            insert.setString(9, freeze.document());
            insert.setObject(10, freeze.from());
            insert.setObject(11, freeze.until());
            insert.setBoolean(12, freeze.toldByBank());
            insert.setObject(13, by.value());
            insert.setObject(14, at(freeze.orderedAt()));
            insert.setObject(15, freeze.toldByBank() ? at(freeze.orderedAt()) : null);
        });
    }

    Optional<Freeze> lock(String account, FreezeId id) {
        return sql
                .list(
                        LOCK,
                        select -> {
                            select.setObject(1, id.value());
                            select.setString(2, account);
                        },
                        FreezeStore::read)
                .stream()
                .findFirst();
    }

    /** Latest first. */
    List<Freeze> of(String account) {
        return sql.list(OF_ACCOUNT, select -> select.setString(1, account), FreezeStore::read);
    }

    /** What the bank has not confirmed yet, oldest first. */
    List<Freeze> notices(String bankCode, @Nullable UUID after, int limit) {
        return sql.list(
                NOTICES,
                select -> {
                    select.setString(1, bankCode);
                    select.setObject(2, after);
                    select.setObject(3, after);
                    select.setInt(4, limit);
                },
                FreezeStore::read);
    }

    /** What all freezes of an account come to. */
    Frozen sum(String account) {
        return sql.list(
                        SUM,
                        select -> select.setString(1, account),
                        row -> new Frozen(row.getBoolean("in_full"), Money.ofFen(row.getLong("minor"))))
                .get(0);
    }

    void lift(FreezeId id, ActorId by, Instant at, String document) {
        sql.update(LIFT, update -> {
            update.setObject(1, by.value());
            update.setObject(2, at(at));
            update.setString(3, document);
            update.setObject(4, id.value());
        });
    }

    void acknowledge(FreezeId id, Instant at) {
        sql.update(ACKNOWLEDGE, update -> {
            update.setObject(1, at(at));
            update.setObject(2, at(at));
            update.setObject(3, id.value());
        });
    }

    /** Accounts with a freeze whose last day has passed. */
    List<String> expiring(LocalDate today) {
        return sql.list(EXPIRING, select -> select.setObject(1, today), row -> row.getString(1));
    }

    void expire(String account, LocalDate today) {
        sql.update(EXPIRE, update -> {
            update.setString(1, account);
            update.setObject(2, today);
        });
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Freeze read(ResultSet row) throws SQLException {
        Long minor = row.getObject("amount_minor", Long.class);
        return new Freeze(
                new FreezeId(row.getObject("id", UUID.class)),
                row.getString("account"),
                new InstitutionId(row.getObject("institution_id", UUID.class)),
                row.getString("bank_code"),
                row.getString("region_code"),
                FreezeKind.valueOf(row.getString("kind")),
                minor == null ? null : new Money(minor, row.getString("currency")),
                row.getString("document"),
                row.getObject("from_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class),
                row.getBoolean("told_by_bank"),
                FreezeState.valueOf(row.getString("state")),
                row.getObject("ordered_at", OffsetDateTime.class).toInstant(),
                instant(row, "acknowledged_at"),
                instant(row, "lifted_at"),
                row.getString("lifting_document"),
                instant(row, "lifting_acknowledged_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
