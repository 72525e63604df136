package cn.anxue.ledger;

import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.problem.ProblemException;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;

/**
 * The door to the books: opens accounts, records and reverses acts, tells balances. Every act takes a list and runs in the
 * caller's database transaction; where none runs, it refuses.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Ledger {
    private static final String OPEN = """
            insert into ledger_account (holder_id, account_id, path, kind, currency)
            select * from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[])
            on conflict on constraint ledger_account_pk do nothing
            """;

    private static final String CLOSE = """
            update ledger_account set closed_at = now()
            where holder_id = ? and account_id = ? and debits_minor = credits_minor and closed_at is null
            """;
    private static final String BALANCES = """
            select path, kind, currency, debits_minor, credits_minor, position from ledger_account
            where holder_id = ? and starts_with(path, ?) order by path
            """;
    private static final String LOCK = """
            select a.* from unnest(?::uuid[], ?::uuid[]) as w (holder_id, account_id)
            cross join lateral (
                select a.holder_id, a.path, a.kind, a.currency, a.debits_minor, a.credits_minor, a.position
                from ledger_account a where a.holder_id = w.holder_id and a.account_id = w.account_id for update) a
            """;
    private static final String BALANCES_OF_HOLDERS = """
            select a.* from unnest(?::uuid[], ?::uuid[]) as w (holder_id, account_id)
            cross join lateral (
                select a.holder_id, a.kind, a.currency, a.debits_minor, a.credits_minor, a.position
                from ledger_account a where a.holder_id = w.holder_id and a.account_id = w.account_id offset 0) a
            """;

    private final Journal journal;
    private final Sql sql;
    private final DistributionSummary listLength;

    Ledger(Journal journal, Sql sql, MeterRegistry metrics) {
        this.journal = journal;
        this.sql = sql;
        this.listLength = DistributionSummary.builder("anxue.ledger.list")
                .description("acts recorded in one list")
                .publishPercentiles(0.5, 0.99)
                .register(metrics);
    }

    /**
     * An account to be opened; opening it again changes nothing.
     *
     * @param path lower-case words and ids parted by slashes, as in {@code deposit/principal}
     */
    public record Opening(HolderId holder, String path, AccountKind kind, String currency) {}

    public void open(List<Opening> openings) {
        sql.update(
                OPEN,
                statement -> Columns.of(statement, openings)
                        .uuid(opening -> opening.holder().value())
                        .uuid(opening ->
                                AccountId.of(opening.holder(), opening.path()).value())
                        .text(Opening::path)
                        .text(opening -> opening.kind().name())
                        .text(Opening::currency));
    }

    /**
     * Records each act whole or not at all, in the order of the list, and answers each in the same place. An act that is
     * recorded already is answered so; one that breaks a rule is refused, and neither touches its neighbours.
     */
    public List<Answer> record(List<Act> acts) {
        return settle(acts, false);
    }

    /**
     * The same for acts whose ids were made for them just now: the journal is not asked whether it has them. It would refuse
     * one that it has, and the database transaction with it.
     */
    public List<Answer> recordNew(List<Act> acts) {
        return settle(acts, true);
    }

    private List<Answer> settle(List<Act> acts, boolean fresh) {
        SortedMap<AccountKey, String> named = new TreeMap<>();
        List<JournalAct> journalActs = new ArrayList<>(acts.size());
        for (Act act : acts) {
            JournalAct journalAct = JournalAct.of(act);
            journalActs.add(journalAct);
            for (int leg = 0; leg < act.entries().size(); leg++) {
                Entry entry = act.entries().get(leg);
                JournalAct.Leg accounts = journalAct.legs().get(leg);
                named.put(journalAct.accountKey(accounts.debit()), entry.debit());
                named.put(journalAct.accountKey(accounts.credit()), entry.credit());
            }
        }
        return settle(journalActs, named, fresh);
    }

    /** Undoes each act whole, once; a reversal is refused where the money has gone on. Answers in the same places. */
    public List<Answer> reverse(List<Reversal> reversals) {
        Map<ActKey, JournalAct> originals =
                journal.find(reversals.stream().map(Reversal::undone).toList());
        List<JournalAct> mirrored = new ArrayList<>();
        SortedMap<AccountKey, String> named = new TreeMap<>();
        for (Reversal reversal : reversals) {
            JournalAct original = originals.get(reversal.undone());
            if (original != null && original.reverses() == null) {
                JournalAct mirror = original.reversed(reversal.id(), reversal.occurredOn());
                mirrored.add(mirror);
                mirror.legs().forEach(leg -> {
                    named.put(mirror.accountKey(leg.debit()), leg.debit().toString());
                    named.put(mirror.accountKey(leg.credit()), leg.credit().toString());
                });
            }
        }
        Iterator<Answer> settled = settle(mirrored, named, false).iterator();
        return reversals.stream()
                .map(reversal -> {
                    JournalAct original = originals.get(reversal.undone());
                    return original != null && original.reverses() == null
                            ? settled.next()
                            : new Answer.Refused(
                                    reversal.id(),
                                    original == null
                                            ? LedgerProblem.ACT_NOT_FOUND
                                            : LedgerProblem.REVERSAL_NOT_REVERSIBLE,
                                    Map.of("act", reversal.of()));
                })
                .toList();
    }

    /** Closes accounts for good; only empty ones can be. A closed one stays readable and takes no entry. */
    public void close(HolderId holder, String path) {
        int closed = sql.update(CLOSE, statement -> {
            statement.setObject(1, holder.value());
            statement.setObject(2, AccountId.of(holder, path).value());
        });
        if (closed == 0) {
            throw new ProblemException(LedgerProblem.ACCOUNT_NOT_EMPTY, Map.of("account", path));
        }
    }

    /** The balances of all accounts of the holder whose path starts with {@code pathPrefix}, by path. */
    public Map<String, Balance> balances(HolderId holder, String pathPrefix) {
        return sql.run(BALANCES, statement -> {
            statement.setObject(1, holder.value());
            statement.setString(2, pathPrefix);
            return readBalances(statement.executeQuery());
        });
    }

    /** The balance of the account of this path of each holder that has one. */
    public Map<HolderId, Balance> balancesOf(Collection<HolderId> holders, String path) {
        return balancesOf(holders, (HolderId holder) -> path);
    }

    /** The balance of the account of each holder that he has one of, where it goes by another path with each. */
    public Map<HolderId, Balance> balancesOf(Collection<HolderId> holders, Function<HolderId, String> path) {
        Map<HolderId, Balance> balances = new HashMap<>();
        sql.list(
                        BALANCES_OF_HOLDERS,
                        statement -> Columns.of(statement, holders)
                                .uuid(HolderId::value)
                                .uuid(holder ->
                                        AccountId.of(holder, path.apply(holder)).value()),
                        row -> Map.entry(
                                new HolderId(row.getObject("holder_id", UUID.class)), Journal.readBalance(row)))
                .forEach(found -> balances.put(found.getKey(), found.getValue()));
        return balances;
    }

    /**
     * The balances of these accounts of each holder, by path, locked until the database transaction ends: in the order in
     * which a list locks its accounts, so that the two never wait for each other in a circle.
     */
    public Map<HolderId, Map<String, Balance>> lock(Map<HolderId, ? extends Collection<String>> paths) {
        SortedSet<AccountKey> keys = new TreeSet<>();
        paths.forEach((holder, ofHolder) -> ofHolder.forEach(path -> keys.add(AccountKey.of(holder, path))));
        Map<HolderId, Map<String, Balance>> balances = new HashMap<>();
        sql.run(LOCK, statement -> {
            Columns.of(statement, keys).uuid(AccountKey::holder).uuid(AccountKey::account);
            ResultSet rows = statement.executeQuery();
            while (rows.next()) {
                balances.computeIfAbsent(
                                new HolderId(rows.getObject("holder_id", UUID.class)), holder -> new HashMap<>())
                        .put(rows.getString("path"), Journal.readBalance(rows));
            }
            return balances;
        });
        return balances;
    }

    private List<Answer> settle(List<JournalAct> acts, SortedMap<AccountKey, String> named, boolean fresh) {
        if (acts.isEmpty()) {
            return List.of();
        }
        listLength.record(acts.size());
        List<ActKey> undone = acts.stream()
                .map(JournalAct::reversedKey)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        List<ActKey> asked =
                fresh ? List.of() : acts.stream().map(JournalAct::key).toList();
        Journal.Locked locked = journal.lock(named, asked, undone);
        Decision decision = new Decision(locked.accounts(), locked.recorded(), locked.reversed());
        acts.forEach(decision::settle);
        if (!decision.postings().isEmpty()) {
            journal.write(decision.postings());
        }
        return decision.answers();
    }

    private static Map<String, Balance> readBalances(ResultSet rows) throws SQLException {
        Map<String, Balance> balances = new LinkedHashMap<>();
        while (rows.next()) {
            balances.put(rows.getString("path"), Journal.readBalance(rows));
        }
        return balances;
    }
}
