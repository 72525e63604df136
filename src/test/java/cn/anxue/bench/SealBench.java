package cn.anxue.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.anxue.ledger.Ledger;
import cn.anxue.seal.SealFixtures;
import cn.anxue.seal.SealWatch;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Sealing must keep up with the fastest recording there is; and what it costs to keep and to check. */
@QuarkusTest
@Tag("bench")
class SealBench {
    private static final int HOLDERS = 200;
    private static final int LENGTH = 10_000;
    private static final int LISTS = 10;
    private static final int ROUNDS = 5;

    @Inject
    Ledger ledger;

    @Inject
    SealWatch watch;

    @ConfigProperty(name = "anxue.db.url")
    String url;

    @Test
    void sealsFasterThanListsAreRecorded() throws Exception {
        RecordingLoad recording = new RecordingLoad(ledger, HOLDERS);
        recording.run(LENGTH, LISTS).rate();
        SealFixtures.sealAll(watch);
        Comparison sealing = new Comparison("sealing", 1.0);
        sealing.measure(ROUNDS, this::sealedPerSecond, recording.run(LENGTH, LISTS));
        sealing.fact(
                "bytesPerEntry",
                number("select (pg_total_relation_size('seal_leaf')"
                        + " + pg_total_relation_size('seal_node')) / count(*) from seal_leaf"));
        long started = System.nanoTime();
        assertEquals(List.of(), SealFixtures.verify(url, "postgres", ""));
        sealing.fact(
                "verifiedPerSecond",
                number("select count(*) from seal_leaf") * 1_000_000_000 / (System.nanoTime() - started));
        sealing.report();
    }

    private double sealedPerSecond() throws SQLException {
        long before = number("select count(*) from seal_leaf");
        long started = System.nanoTime();
        SealFixtures.sealAll(watch);
        long took = System.nanoTime() - started;
        return (number("select count(*) from seal_leaf") - before) * 1e9 / took;
    }

    private long number(String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "postgres", "");
                ResultSet rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
