package cn.anxue.bench;

import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** What this process and the database have computed so far; unlike time by the clock, the load of others hardly moves it. */
record CpuTime(Duration own, Duration database) {
    static CpuTime now(String url) {
        long own = ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
        return new CpuTime(Duration.ofNanos(own), database(url));
    }

    Map<String, Object> microsPerRowSince(CpuTime before, int rows) {
        Map<String, Object> facts = new TreeMap<>();
        facts.put("cpuMicrosPerRow", own.minus(before.own).toNanos() / 1_000 / rows);
        facts.put("cpuMicrosPerRowDatabase", database.minus(before.database).toNanos() / 1_000 / rows);
        return facts;
    }

    /** Of the backends that live now; those of a pool do all along. */
    private static Duration database(String url) {
        try (Connection connection = DriverManager.getConnection(url, "postgres", "");
                Statement statement = connection.createStatement();
                ResultSet backends = statement.executeQuery("select pid from pg_stat_activity")) {
            Duration sum = Duration.ZERO;
            while (backends.next()) {
                sum = sum.plus(ProcessHandle.of(backends.getInt(1))
                        .flatMap(process -> process.info().totalCpuDuration())
                        .orElse(Duration.ZERO));
            }
            return sum;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
