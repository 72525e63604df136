package cn.anxue.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;

/** How much memory and disk a measurement took. */
final class Footprint {
    private final String url;

    /** @param url of the database; its owner's superuser is {@code postgres} */
    Footprint(String url) {
        this.url = url;
    }

    /** Adds what was taken so far. */
    Comparison to(Comparison comparison) throws SQLException, IOException {
        return comparison
                .fact("databaseMebibytes", number("select pg_database_size(current_database())") >> 20)
                .fact("lessonMebibytes", number("select pg_total_relation_size('fee_lesson')") >> 20)
                .fact("peakHeapMebibytes", peakHeap() >> 20)
                .fact(
                        "peakResidentMebibytes",
                        peakResident(ProcessHandle.current().pid()) >> 10);
    }

    long number(String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "postgres", "");
                ResultSet rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }

    /** Kibibytes of a whole process; 0 where the system does not tell. */
    static long peakResident(long pid) throws IOException {
        Path status = Path.of("/proc/" + pid + "/status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                .sum();
    }
}
