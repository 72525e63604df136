package cn.anxue.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a measurement took of the processors, told apart by who took it: unlike the time that passed, it hardly changes with what
 * else the machine does. It is read from Linux; elsewhere it is 0.
 */
final class Processors {
    private static final Path PROCESSES = Path.of("/proc");
    private static final long MICROSECONDS_A_TICK = 10_000;
    private static final int PARENT = 1;
    /** Of the process in its own code and in the system's, then of those it started that have ended. */
    private static final List<Integer> TICKS = List.of(11, 12, 13, 14);

    private static final int OWN_TICKS = 2;

    private final Path service;
    private final String server;

    /**
     * @param url of the database; its superuser is {@code postgres}
     * @param service the Java process that is measured
     */
    Processors(String url, long service) throws SQLException {
        this.service = PROCESSES.resolve(String.valueOf(service));
        try (Connection connection = DriverManager.getConnection(url, "postgres", "");
                ResultSet row = connection.createStatement().executeQuery("select pg_backend_pid()")) {
            row.next();
            String[] fields = fields(PROCESSES.resolve(row.getString(1)));
            this.server = fields.length == 0 ? "" : fields[PARENT];
        }
    }

    /** Microseconds taken since either began. */
    record Taken(long java, long database) {
        Taken since(Taken before) {
            return new Taken(java - before.java, database - before.database);
        }

        /** Adds microseconds an operation. */
        void to(Comparison comparison, String name, long operations) {
            comparison
                    .fact(name + "JavaMicros", java / operations)
                    .fact(name + "DatabaseMicros", database / operations);
        }
    }

    Taken now() {
        return new Taken(ticks(service, OWN_TICKS) * MICROSECONDS_A_TICK, database());
    }

    private long database() {
        if (server.isEmpty()) {
            return 0;
        }
        try (Stream<Path> processes = Files.list(PROCESSES)) {
            return processes
                            .filter(process -> Character.isDigit(
                                    process.getFileName().toString().charAt(0)))
                            .mapToLong(this::databaseTicks)
                            .sum()
                    * MICROSECONDS_A_TICK;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of the server and those it has started; it keeps the count of those that have ended. */
    private long databaseTicks(Path process) {
        if (process.endsWith(server)) {
            return ticks(process, TICKS.size());
        }
        String[] fields = fields(process);
        return fields.length > 0 && fields[PARENT].equals(server) ? ticks(process, OWN_TICKS) : 0;
    }

    private static long ticks(Path process, int kinds) {
        String[] fields = fields(process);
        return TICKS.stream()
                .limit(fields.length == 0 ? 0 : kinds)
                .mapToLong(field -> Long.parseLong(fields[field]))
                .sum();
    }

    /** The fields after the name of the program, which may hold anything. */
    private static String[] fields(Path process) {
        try {
            String line = Files.readString(process.resolve("stat"));
            return line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
        } catch (IOException ended) {
            return new String[0];
        }
    }
}
