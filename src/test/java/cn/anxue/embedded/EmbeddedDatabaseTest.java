package cn.anxue.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What demo mode promises of its data: on disk when acknowledged, there after a kill, nobody else's meanwhile. */
class EmbeddedDatabaseTest {
    private static final Duration RECOVERY_MAX = Duration.ofSeconds(30);

    @TempDir
    static Path folder;

    @Test
    void keepsWhatItAcknowledgedThroughAKillAndARestart() throws IOException, SQLException, InterruptedException {
        Path home = folder.resolve("kept");
        try (EmbeddedDatabase database = EmbeddedDatabase.startDurable(home)) {
            assertEquals("on", ask(database, "show fsync"));
            assertEquals("on", ask(database, "show synchronous_commit"));
            assertEquals("UTF8", ask(database, "show server_encoding"));
            ask(database, "create table kept as select 7 as number; select 'made'");

            kill(home);

            assertEquals("7", askUntilAnswered(database, "select number from kept"));
            IOException refusal = assertThrows(IOException.class, () -> EmbeddedDatabase.startDurable(home));
            assertTrue(String.valueOf(refusal.getMessage()).contains("in use"));
        }

        try (EmbeddedDatabase database = EmbeddedDatabase.startDurable(home)) {
            assertEquals("7", ask(database, "select number from kept"));
        }
    }

    @Test
    void setsAFirstStartAsideThatWasKilledHalfWay() throws IOException, SQLException {
        Path home = folder.resolve("incomplete");
        Files.createDirectories(home.resolve("postgres"));
        Files.writeString(home.resolve("postgres/PG_VERSION"), "18\n");

        try (EmbeddedDatabase database = EmbeddedDatabase.startDurable(home)) {
            assertEquals("1", ask(database, "select 1"));
        }
    }

    @Test
    void leavesAnotherProcessAloneThatGotTheNumber() throws IOException {
        Path cluster = Files.createDirectories(folder.resolve("reused"));
        Path pidFile = cluster.resolve("postmaster.pid");
        Files.writeString(pidFile, ProcessHandle.current().pid() + "\n" + cluster + "\n");

        new StalePostmaster(cluster).stop();

        assertTrue(ProcessHandle.current().isAlive());
        assertTrue(Files.notExists(pidFile), "PostgreSQL would take this process for its server");
    }

    private static void kill(Path home) throws IOException {
        String pid = Files.readAllLines(home.resolve("postgres/postmaster.pid"))
                .get(0)
                .strip();
        ProcessHandle server = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
        server.destroyForcibly();
        server.onExit().join();
    }

    private static String askUntilAnswered(EmbeddedDatabase database, String query)
            throws SQLException, InterruptedException {
        long end = System.nanoTime() + RECOVERY_MAX.toNanos();
        while (true) {
            try {
                return ask(database, query);
            } catch (SQLException e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
                Thread.sleep(200);
            }
        }
    }

    private static String ask(EmbeddedDatabase database, String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.url(), EmbeddedDatabase.OWNER, "");
                Statement statement = connection.createStatement()) {
            statement.execute(query);
            while (statement.getResultSet() == null) {
                statement.getMoreResults();
            }
            try (ResultSet row = statement.getResultSet()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
