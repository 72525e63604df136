package cn.anxue.bank.reconciliation;

import cn.anxue.bank.reconciliation.DayFigures.Account;
import cn.anxue.bank.reconciliation.ReconciliationNews.Told;
import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import cn.anxue.identity.ActorId;
import cn.anxue.identity.Caller;
import cn.anxue.institution.InstitutionId;
import cn.anxue.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table of breaks, read and written in lists. */
@ApplicationScoped
class BreakStore {
    static final String COLUMNS = "select b.* from bank_break b ";
    private static final String OPEN = COLUMNS + "where b.account = any(?) and b.state = 'OPEN'";
    private static final String LOCK = COLUMNS + "where b.id = ? for update";
    private static final String ONE = COLUMNS + "where b.id = ?";
    private static final String PAGE = COLUMNS + """
            where (?::text is null or b.state = ?) and (?::text is null or b.account = ?) and (?::uuid is null or b.id > ?)
                and (b.bank_code = ? or exists (
                    select from institution_sight s where s.institution_id = b.institution_id and s.region_code = ?))
            order by b.id limit ?
            """;
    private static final String SETTLED = """
            select kind, account, day, subject_id from bank_break
            where account = any(?) and state = 'RESOLVED' and kind <> 'BALANCE_DIFFERENCE'
            """;
    private static final String INSERT = """
            insert into bank_break (id, account, day, kind, subject_id, line_id, entry_id, amount_minor, currency, institution_id,
                region_code, bank_code, owner, opened_at)
            select w.*, ? from unnest(?::uuid[], ?::text[], ?::date[], ?::text[], ?::uuid[], ?::uuid[], ?::uuid[], ?::bigint[],
                ?::text[], ?::uuid[], ?::text[], ?::text[], ?::text[]) as w
            """;
    private static final String AMOUNTS = """
            update bank_break b set amount_minor = w.amount_minor, version = b.version + 1
            from unnest(?::uuid[], ?::bigint[]) as w (id, amount_minor) where b.id = w.id and b.state = 'OPEN'
            """;
    private static final String END = """
            update bank_break set state = ?, ended_at = ?, version = version + 1 where id = any(?) and state = 'OPEN'
            """;
    private static final String CARRY = """
            update bank_break set carried_reason = ?, carried_by = ?, carried_at = ?, version = version + 1
            where id = ? and state = 'OPEN'
            """;
    private static final String ASSIGN = """
            update bank_break set owner = ?, assignee = ?, version = version + 1 where id = ? and state = 'OPEN'
            """;

    private final Sql sql;
    private final Today today;
    private final ReconciliationNews news;

    BreakStore(Sql sql, Today today, ReconciliationNews news) {
        this.sql = sql;
        this.today = today;
        this.news = news;
    }

    List<Break> open(Collection<String> accounts) {
        return sql.list(OPEN, select -> Columns.of(select, accounts).text(one -> one), BreakStore::read);
    }

    /** What two people have settled on these accounts. */
    Set<Cause.Key> settled(Collection<String> accounts) {
        return new HashSet<>(sql.list(
                SETTLED,
                select -> Columns.of(select, accounts).text(one -> one),
                row -> new Cause.Key(
                        BreakKind.valueOf(row.getString("kind")),
                        row.getString("account"),
                        row.getObject("day", LocalDate.class),
                        row.getObject("subject_id", UUID.class))));
    }

    Optional<Break> find(BreakId id) {
        return sql.list(ONE, select -> select.setObject(1, id.value()), BreakStore::read).stream()
                .findFirst();
    }

    Optional<Break> lock(BreakId id) {
        return sql.list(LOCK, select -> select.setObject(1, id.value()), BreakStore::read).stream()
                .findFirst();
    }

    /** Those the caller may see, in the order they were found. */
    List<Break> page(
            Caller caller, @Nullable BreakState state, @Nullable String account, @Nullable UUID after, int limit) {
        return sql.list(
                PAGE,
                select -> {
                    select.setString(1, state == null ? null : state.name());
                    select.setString(2, state == null ? null : state.name());
                    select.setString(3, account);
                    select.setString(4, account);
                    select.setObject(5, after);
                    select.setObject(6, after);
                    select.setString(7, ReconciliationScope.bankOf(caller));
                    select.setString(8, ReconciliationScope.regionOf(caller));
                    select.setInt(9, limit);
                },
                BreakStore::read);
    }

    /** Asked under the locks of looks at the accounts: none of them is open already. */
    void insert(List<Cause> causes, Map<String, Account> accounts) {
        if (causes.isEmpty()) {
            return;
        }
        List<Told> told =
                causes.stream().map(cause -> new Told(BreakId.next(), cause)).toList();
        sql.update(INSERT, insert -> {
            insert.setObject(1, now());
            Columns.from(insert, 2, told)
                    .uuid(one -> one.id().value())
                    .text(one -> one.cause().account())
                    .date(one -> one.cause().day())
                    .text(one -> one.cause().kind().name())
                    .uuid(one -> one.cause().subject())
                    .uuid(one -> one.cause().line())
                    .uuid(one -> one.cause().entry())
                    .bigint(one -> one.cause().amount().minor())
                    .text(one -> one.cause().amount().currency())
                    .uuid(one -> account(accounts, one).institution().value())
                    .text(one -> account(accounts, one).regionCode())
                    .text(one -> account(accounts, one).bankCode())
                    .text(one -> one.cause().kind().owner().name());
        });
        news.found(told, accounts);
    }

    void amounts(Map<Break, Money> changed) {
        if (!changed.isEmpty()) {
            sql.update(
                    AMOUNTS,
                    update -> Columns.of(update, changed.entrySet())
                            .uuid(one -> one.getKey().id().value())
                            .bigint(one -> one.getValue().minor()));
        }
    }

    void end(Collection<Break> breaks, BreakState state) {
        if (!breaks.isEmpty()) {
            sql.update(END, update -> {
                update.setString(1, state.name());
                update.setObject(2, now());
                Columns.from(update, 3, breaks).uuid(one -> one.id().value());
            });
        }
    }

    void carry(Break one, ActorId by, String reason) {
        sql.update(CARRY, update -> {
            update.setString(1, reason);
            update.setObject(2, by.value());
            update.setObject(3, now());
            update.setObject(4, one.id().value());
        });
    }

    void assign(Break one, BreakOwner owner, @Nullable String assignee) {
        sql.update(ASSIGN, update -> {
            update.setString(1, owner.name());
            update.setString(2, assignee);
            update.setObject(3, one.id().value());
        });
    }

    private OffsetDateTime now() {
        return today.now().atOffset(ZoneOffset.UTC);
    }

    private static Account account(Map<String, Account> accounts, Told one) {
        return Objects.requireNonNull(accounts.get(one.cause().account()));
    }

    static Break read(ResultSet row) throws SQLException {
        return new Break(
                new BreakId(row.getObject("id", UUID.class)),
                BreakKind.valueOf(row.getString("kind")),
                row.getString("account"),
                row.getObject("day", LocalDate.class),
                row.getObject("subject_id", UUID.class),
                row.getObject("line_id", UUID.class),
                row.getObject("entry_id", UUID.class),
                new Money(row.getLong("amount_minor"), row.getString("currency")),
                new InstitutionId(row.getObject("institution_id", UUID.class)),
                row.getString("region_code"),
                row.getString("bank_code"),
                BreakOwner.valueOf(row.getString("owner")),
                row.getString("assignee"),
                BreakState.valueOf(row.getString("state")),
                row.getString("carried_reason"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("ended_at", OffsetDateTime.class)),
                row.getLong("version"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
