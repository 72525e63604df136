package cn.anxue.seal;

import cn.anxue.batch.Sql;
import cn.anxue.batch.SqlFixtures;
import cn.anxue.calendar.Today;
import cn.anxue.embedded.EmbeddedDatabase;
import cn.anxue.ledger.AccountKind;
import cn.anxue.ledger.Act;
import cn.anxue.ledger.ActId;
import cn.anxue.ledger.Answer;
import cn.anxue.ledger.Entry;
import cn.anxue.ledger.EntryReason;
import cn.anxue.ledger.HolderId;
import cn.anxue.ledger.Ledger;
import cn.anxue.ledger.LedgerFixtures;
import cn.anxue.ledger.Reversal;
import cn.anxue.money.Money;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/**
 * Books, trail and seals in a database of their own, which a test may tamper with as superuser: on an embedded server, or on
 * that of {@code ANXUE_TEST_DB_URL}. Everything runs over one connection of the serving role.
 */
final class ScratchBooks implements AutoCloseable {
    static final String BANK = "fee/bank/6222000000000001";
    static final String ORDER = "fee/orders/0190b0a0-0000-7000-8000-000000000001";
    private static final String OWNER = "anxue_owner";
    private static final String APP_ROLE = "anxue_app_test";
    private static @Nullable EmbeddedDatabase embedded;

    final Today today = new Today();
    final HolderId holder = new HolderId(UUID.randomUUID());
    final Sql sql;
    final Sealer sealer;
    final Heads heads;
    final SealTree tree;
    final SealKeys keys;
    final Path folder;
    private final String database;
    private final Connection connection;
    private final Ledger ledger;

    private enum Reason implements EntryReason {
        PAID_IN
    }

    private ScratchBooks(String database) throws Exception {
        this.database = database;
        this.connection = DriverManager.getConnection(url(database), APP_ROLE, APP_ROLE);
        connection.setAutoCommit(false);
        this.sql = SqlFixtures.over(connection);
        this.ledger = LedgerFixtures.over(sql);
        this.heads = new Heads(sql, today);
        this.tree = new SealTree(sql);
        this.folder = Files.createTempDirectory("seal");
        this.keys = new SealKeys(Optional.empty(), folder.toString(), true);
        this.sealer = new Sealer(new SealSource(sql), tree, heads, keys, today);
    }

    static ScratchBooks open(String name) throws Exception {
        String database = "anxue_seal_" + name;
        try (Connection server = superuser("postgres");
                Statement statement = server.createStatement()) {
            for (String role : List.of(OWNER, APP_ROLE)) {
                statement.execute(
                        "do $$ begin create role %1$s login password '%1$s'; exception when duplicate_object then alter role %1$s login password '%1$s'; end $$"
                                .formatted(role));
            }
            statement.execute("drop database if exists " + database + " with (force)");
            statement.execute("create database " + database + " owner " + OWNER);
        }
        Flyway.configure()
                .dataSource(url(database), OWNER, OWNER)
                .placeholders(Map.of("app_role", APP_ROLE))
                .load()
                .migrate();
        ScratchBooks books = new ScratchBooks(database);
        books.commit(() -> {
            books.ledger.open(List.of(
                    new Ledger.Opening(books.holder, BANK, AccountKind.ASSET, Money.CNY),
                    new Ledger.Opening(books.holder, ORDER, AccountKind.LIABILITY, Money.CNY)));
            return books;
        });
        return books;
    }

    static String url(String database) {
        String server = System.getenv("ANXUE_TEST_DB_URL");
        if (server == null) {
            server = embedded().administrationUrl();
        }
        return server.replaceFirst("/[^/?]*(\\?.*)?$", "/" + database);
    }

    private static synchronized EmbeddedDatabase embedded() {
        if (embedded == null) {
            try {
                EmbeddedDatabase started = start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> close(started)));
                embedded = started;
            } catch (IOException | SQLException e) {
                throw new IllegalStateException(e);
            }
        }
        return embedded;
    }

    private static EmbeddedDatabase start() throws IOException, SQLException {
        try {
            return EmbeddedDatabase.startForTests(Path.of("target", "seal-database"));
        } catch (IOException taken) {
            // By another class loader of the same run.
            return EmbeddedDatabase.startForTests(Files.createTempDirectory(Path.of("target"), "seal-database"));
        }
    }

    private static void close(EmbeddedDatabase server) {
        try {
            server.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static Connection superuser(String database) throws SQLException {
        String user = Objects.requireNonNullElse(System.getenv("ANXUE_TEST_DB_USER"), "postgres");
        String password = Objects.requireNonNullElse(System.getenv("ANXUE_TEST_DB_PASSWORD"), "");
        return DriverManager.getConnection(url(database), user, password);
    }

    /** Another connection of the serving role. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection(url(database), APP_ROLE, APP_ROLE);
    }

    <T> T commit(Callable<T> work) throws Exception {
        try {
            T result = work.call();
            connection.commit();
            return result;
        } catch (Exception | AssertionError e) {
            connection.rollback();
            throw e;
        }
    }

    /** So many entries, each an act of its own, in one list. */
    List<ActId> record(int count) throws Exception {
        List<Act> acts = IntStream.range(0, count)
                .mapToObj(i -> new Act(
                        ActId.next(),
                        holder,
                        LocalDate.of(2026, 3, 2),
                        new Entry(BANK, ORDER, Money.ofFen(100 + i), Reason.PAID_IN)))
                .toList();
        commit(() -> {
            ledger.record(acts).forEach(Answer::orThrow);
            return acts;
        });
        return acts.stream().map(Act::id).toList();
    }

    /** Undoes an act. */
    void reverse(ActId act) throws Exception {
        commit(() -> {
            ledger.reverse(List.of(new Reversal(ActId.next(), holder, act, LocalDate.of(2026, 3, 4))))
                    .forEach(Answer::orThrow);
            return act;
        });
    }

    /** Rows of the trail, one after the other. */
    void trail(int count) throws Exception {
        commit(() -> sql.update("""
            insert into audit_event (id, recorded_at, actor_id, actor_name, act, subject, subject_id, fields, request_id)
            select gen_random_uuid(), clock_timestamp(), gen_random_uuid(), E'张\\\\三\\n' || n, 'thing.changed', 'thing',
                gen_random_uuid(), case when n %% 2 = 0 then array['name', E'a,b\\nc'] else '{}' end,
                case when n %% 3 = 0 then 'r-' || n end
            from generate_series(1, %d) n
            """.formatted(count), statement -> {}));
    }

    /** Seals all there is, as the watch does. */
    long seal(SealLog log) throws Exception {
        long sealed = 0;
        while (true) {
            Sealer.Look look = commit(() -> sealer.batch(log, Sealer.BATCH_MAX));
            sealed += look.sealed();
            if (!look.more()) {
                return sealed;
            }
        }
    }

    /** Past every guard of ours. */
    void tamper(String... statements) throws SQLException {
        try (Connection superuser = superuser(database);
                Statement statement = superuser.createStatement()) {
            statement.execute("set session_replication_role = replica");
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    long number(String query) throws Exception {
        return commit(() -> sql.list(query, statement -> {}, row -> row.getLong(1)))
                .get(0);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        try (Connection server = superuser("postgres");
                Statement statement = server.createStatement()) {
            statement.execute("drop database if exists " + database + " with (force)");
        }
    }
}
