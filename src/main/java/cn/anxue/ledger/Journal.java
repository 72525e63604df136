package cn.anxue.ledger;

import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;

/**
 * The ledger's tables, read under lock and written in lists: one round trip each way, whatever the length. Look-ups are
 * lateral, one index probe a row, so that a plan made while a table was small stays right when it has grown.
 */
@ApplicationScoped
class Journal {
    private static final String LOCK = """
            select a.* from unnest(?::uuid[], ?::uuid[]) as w (holder_id, account_id)
            cross join lateral (
                select a.holder_id, a.account_id, a.path, a.kind, a.currency, a.debits_minor, a.credits_minor, a.position,
                    a.closed_at is not null as closed
                from ledger_account a where a.holder_id = w.holder_id and a.account_id = w.account_id for update) a;
            """;
    private static final String RECORDED = """
            select e.* from unnest(?::uuid[], ?::uuid[]) as w (holder_id, act_id)
            cross join lateral (
                select e.holder_id, e.act_id, e.debit_account_id, e.credit_account_id, e.amount_minor, e.currency,
                    e.reason, e.occurred_on, e.reverses_act_id
                from ledger_entry e where e.holder_id = w.holder_id and e.act_id = w.act_id order by e.leg) e;
            """;
    private static final String REVERSED = """
            select e.* from unnest(?::uuid[], ?::uuid[]) as w (holder_id, act_id)
            cross join lateral (
                select e.holder_id, e.reverses_act_id from ledger_entry e
                where e.holder_id = w.holder_id and e.reverses_act_id = w.act_id and e.leg = 0 offset 0) e
            """;
    private static final String WRITE = "select ledger_record(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final Sql sql;

    Journal(Sql sql) {
        this.sql = sql;
    }

    /** What a list is settled against. */
    record Locked(Map<AccountKey, AccountState> accounts, Map<ActKey, JournalAct> recorded, Set<ActKey> reversed) {}

    /**
     * Locks the accounts in the order of their keys, so that lists never wait for each other in a circle, and reads what
     * the journal then holds of the acts and of reversals of {@code undone}.
     *
     * @param named every account of the list with the path to name it by
     */
    Locked lock(SortedMap<AccountKey, String> named, Collection<ActKey> acts, Collection<ActKey> undone) {
        return sql.run(LOCK + RECORDED + REVERSED, statement -> {
            Columns.from(statement, 1, named.keySet()).uuid(AccountKey::holder).uuid(AccountKey::account);
            Columns.from(statement, 3, acts).uuid(ActKey::holder).uuid(ActKey::act);
            Columns.from(statement, 5, undone).uuid(ActKey::holder).uuid(ActKey::act);
            statement.execute();
            Map<AccountKey, AccountState> accounts = new HashMap<>();
            named.forEach((key, path) -> accounts.put(key, AccountState.unknown(path)));
            accounts.putAll(readAccounts(statement.getResultSet()));
            statement.getMoreResults();
            Map<ActKey, JournalAct> recorded = readActs(statement.getResultSet());
            statement.getMoreResults();
            return new Locked(accounts, recorded, readReversed(statement.getResultSet()));
        });
    }

    /** The acts of these keys, as far as they are recorded. */
    Map<ActKey, JournalAct> find(Collection<ActKey> acts) {
        return sql.run(RECORDED, statement -> {
            Columns.of(statement, acts).uuid(ActKey::holder).uuid(ActKey::act);
            return readActs(statement.executeQuery());
        });
    }

    /** Writes the postings and moves the balances they name; all or an exception. */
    void write(List<Posting> postings) {
        sql.run(WRITE, statement -> {
            bind(statement, postings);
            return statement.execute();
        });
    }

    private static void bind(PreparedStatement statement, List<Posting> postings) throws SQLException {
        Columns.of(statement, postings)
                .uuid(posting -> posting.act().holder().value())
                .uuid(posting -> posting.act().id().value())
                .integer(Posting::leg)
                .uuid(posting -> posting.entry().debit())
                .uuid(posting -> posting.entry().credit())
                .bigint(posting -> posting.entry().amount().minor())
                .text(posting -> posting.entry().amount().currency())
                .bigint(Posting::debitPosition)
                .bigint(Posting::creditPosition)
                .date(posting -> posting.act().occurredOn())
                .text(posting -> posting.entry().reason())
                .uuid(posting -> posting.act().reverses() == null
                        ? null
                        : posting.act().reverses().value());
    }

    private static Map<AccountKey, AccountState> readAccounts(ResultSet rows) throws SQLException {
        Map<AccountKey, AccountState> accounts = new HashMap<>();
        while (rows.next()) {
            accounts.put(
                    new AccountKey(rows.getObject("holder_id", UUID.class), rows.getObject("account_id", UUID.class)),
                    new AccountState(
                            rows.getString("path"),
                            readBalance(rows),
                            rows.getBoolean("closed") ? LedgerProblem.ACCOUNT_CLOSED : null));
        }
        return accounts;
    }

    /** The balance of the account row the result set stands on. */
    static Balance readBalance(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        return new Balance(
                AccountKind.valueOf(row.getString("kind")),
                new Money(row.getLong("debits_minor"), currency),
                new Money(row.getLong("credits_minor"), currency),
                row.getLong("position"));
    }

    private static Map<ActKey, JournalAct> readActs(ResultSet rows) throws SQLException {
        Map<ActKey, JournalAct> acts = new LinkedHashMap<>();
        while (rows.next()) {
            ActKey key = new ActKey(rows.getObject("holder_id", UUID.class), rows.getObject("act_id", UUID.class));
            UUID reverses = rows.getObject("reverses_act_id", UUID.class);
            JournalAct act = acts.get(key);
            if (act == null) {
                act = new JournalAct(
                        new HolderId(key.holder()),
                        new ActId(key.act()),
                        rows.getObject("occurred_on", LocalDate.class),
                        reverses == null ? null : new ActId(reverses),
                        new ArrayList<>());
                acts.put(key, act);
            }
            act.legs()
                    .add(new JournalAct.Leg(
                            rows.getObject("debit_account_id", UUID.class),
                            rows.getObject("credit_account_id", UUID.class),
                            new Money(rows.getLong("amount_minor"), rows.getString("currency")),
                            rows.getString("reason")));
        }
        return acts;
    }

    private static Set<ActKey> readReversed(ResultSet rows) throws SQLException {
        Set<ActKey> reversed = new HashSet<>();
        while (rows.next()) {
            reversed.add(
                    new ActKey(rows.getObject("holder_id", UUID.class), rows.getObject("reverses_act_id", UUID.class)));
        }
        return reversed;
    }
}
