package cn.anxue.embedded;

import com.sun.management.OperatingSystemMXBean;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A PostgreSQL of our own under a data folder: started, kept alive, and closed when the service has ended. */
public final class EmbeddedDatabase implements AutoCloseable {
    public static final String OWNER = "anxue_owner";
    public static final String APP_ROLE = "anxue_app";
    public static final String DATABASE = "anxue";

    private static final Logger LOG = Logger.getLogger(EmbeddedDatabase.class.getName());
    private static final int ANY_PORT = 0;
    private static final long BUFFERS_MIN_MEBIBYTES = 128;
    private static final long BUFFERS_MAX_MEBIBYTES = 2_048;
    private static final long LOG_MIN_MEBIBYTES = 1_024;
    private static final long LOG_MAX_MEBIBYTES = 16_384;
    /** A server that was killed first repeats what its log holds since the last checkpoint. */
    private static final Duration STARTUP_MAX = Duration.ofMinutes(5);

    private static final long SESSIONS_END_MILLIS = 1_000;

    // Held on purpose: a logger nobody refers to is collected together with its level.
    private static final List<Logger> NOISY = List.of(Logger.getLogger("io.zonky"), Logger.getLogger("org.postgresql"));

    private final Path home;
    private final boolean durable;
    private final FileChannel lock;
    private EmbeddedPostgres server;
    private boolean closing;

    private EmbeddedDatabase(Path home, boolean durable) throws IOException, SQLException {
        this.home = home.toAbsolutePath().normalize();
        this.durable = durable;
        Files.createDirectories(this.home);
        this.lock = lock();
        setIncompleteAside();
        this.server = launch(ANY_PORT);
        try {
            createRolesAndDatabase();
            Files.writeString(marker(), "The folder 'postgres' beside this file holds a complete database.\n");
        } catch (IOException | SQLException | RuntimeException e) {
            server.close();
            throw e;
        }
        watch();
    }

    /** A server whose commits survive a crash of the machine. */
    public static EmbeddedDatabase startDurable(Path home) throws IOException, SQLException {
        NOISY.forEach(logger -> logger.setLevel(Level.WARNING));
        return new EmbeddedDatabase(home, true);
    }

    /** A faster server for tests, which lose nothing when the machine stops. */
    public static EmbeddedDatabase startForTests(Path home) throws IOException, SQLException {
        NOISY.forEach(logger -> logger.setLevel(Level.WARNING));
        return new EmbeddedDatabase(home, false);
    }

    public synchronized String url() {
        return url(server.getPort(), DATABASE);
    }

    /** For the role that may create databases, as {@code postgres}. */
    public synchronized String administrationUrl() {
        return url(server.getPort(), "postgres");
    }

    @Override
    public synchronized void close() throws IOException {
        closing = true;
        server.close();
        lock.close();
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private FileChannel lock() throws IOException {
        FileChannel channel =
                FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // Answered below: another start within this process holds it.
        }
        channel.close();
        throw new IOException("the data folder " + home + " is in use by another running Anxue");
    }

    private Path cluster() {
        return home.resolve("postgres");
    }

    private Path marker() {
        return home.resolve("postgres.complete");
    }

    /** A first start that was killed half-way leaves a folder PostgreSQL cannot use; it is kept, under another name. */
    private void setIncompleteAside() throws IOException {
        if (Files.exists(cluster()) && !Files.exists(marker())) {
            new StalePostmaster(cluster()).stop();
            Files.move(cluster(), Files.createTempDirectory(home, "incomplete-").resolve("postgres"));
        }
    }

    private EmbeddedPostgres launch(int port) throws IOException {
        new StalePostmaster(cluster()).stop();
        Redirect log = Redirect.appendTo(home.resolve("postgres.log").toFile());
        String durability = durable ? "on" : "off";
        return EmbeddedPostgres.builder()
                .setPort(port)
                .setOverrideWorkingDirectory(home.resolve("binaries").toFile())
                .setDataDirectory(cluster())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(STARTUP_MAX)
                // The same order as the system's C.UTF-8, without asking the system at every comparison.
                .setLocaleConfig("locale", "C.UTF-8")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("encoding", "UTF8")
                .setServerConfig("fsync", durability)
                .setServerConfig("synchronous_commit", durability)
                // Lists of ten thousand lines write much at once; the defaults are made for the smallest machines.
                .setServerConfig("shared_buffers", buffersMebibytes() + "MB")
                // After each checkpoint a page is written whole to the log when it is first changed: as few as a
                // restart bears.
                .setServerConfig("max_wal_size", logMebibytes() + "MB")
                .setServerConfig("checkpoint_timeout", "15min")
                // Pages of ciphertexts hardly shrink, and to try costs ten times what it costs to write them as they
                // are.
                .setServerConfig("wal_compression", "off")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("timezone", "UTC")
                .setOutputRedirector(log)
                .setErrorRedirector(log)
                .start();
    }

    /** A quarter of the memory, as PostgreSQL advises, within bounds: beside it runs the service. */
    private static long buffersMebibytes() {
        OperatingSystemMXBean machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return Math.max(
                BUFFERS_MIN_MEBIBYTES, Math.min(BUFFERS_MAX_MEBIBYTES, (machine.getTotalMemorySize() >> 20) / 4));
    }

    /** An eighth of what is free on the disk at most: a full one would stop the server. */
    private long logMebibytes() throws IOException {
        long free = Files.getFileStore(home).getUsableSpace() >> 20;
        return Math.max(LOG_MIN_MEBIBYTES, Math.min(LOG_MAX_MEBIBYTES, free / 8));
    }

    private void createRolesAndDatabase() throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (String role : List.of(OWNER, APP_ROLE)) {
                if (isMissing(statement, "select from pg_roles where rolname = '" + role + "'")) {
                    statement.execute("create role " + role + " login");
                }
            }
            if (isMissing(statement, "select from pg_database where datname = '" + DATABASE + "'")) {
                statement.execute("create database " + DATABASE + " owner " + OWNER);
            }
        }
    }

    private static boolean isMissing(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return !rows.next();
        }
    }

    /** Starts the server again on its port when somebody kills it; the pool then finds it where it was. */
    private void watch() throws IOException {
        Path pidFile = cluster().resolve("postmaster.pid");
        long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
        ProcessHandle process = ProcessHandle.of(pid).orElseThrow(() -> new IOException("no process " + pid));
        Thread watcher = new Thread(() -> relaunchAfter(process), "watch-database");
        watcher.setDaemon(true);
        watcher.start();
    }

    private void relaunchAfter(ProcessHandle process) {
        process.onExit().join();
        synchronized (this) {
            if (closing) {
                return;
            }
            LOG.warning("the embedded database ended unasked; starting it again");
            try {
                int port = server.getPort();
                server.close();
                // Its sessions notice within moments that their server is gone; until then it cannot start.
                Thread.sleep(SESSIONS_END_MILLIS);
                server = launch(port);
                watch();
            } catch (IOException | RuntimeException e) {
                LOG.log(Level.SEVERE, "the embedded database does not start again", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
