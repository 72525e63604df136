package cn.anxue.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.anxue.ledger.Ledger;
import cn.anxue.ledger.Recomputation;
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

/** The ledger's own recording against plain SQL, and against itself when the journal has grown a hundredfold. */
@QuarkusTest
@Tag("bench")
class RecordingBench {
    private static final int HOLDERS = 200;
    private static final int LENGTH = 10_000;
    private static final int LISTS = 10;
    private static final int ROUNDS = 5;
    private static final long LARGE = 10_000_000;
    /** Further holders with a long history each, written past the ledger but as it would have written them. */
    private static final String GROW = """
            with holder as (
                insert into ledger_account (holder_id, account_id, path, kind, currency, debits_minor, credits_minor, position)
                select md5('g' || n)::uuid, md5('g' || side || n)::uuid,
                    case side when 'b' then 'bench/bank' else 'bench/owed' end,
                    case side when 'b' then 'ASSET' else 'LIABILITY' end, 'CNY',
                    case side when 'b' then 100 * %1$d else 0 end, case side when 'b' then 0 else 100 * %1$d end, %1$d
                from generate_series(1, %2$d) n, (values ('b'), ('p')) s (side))
            insert into ledger_entry (holder_id, act_id, leg, debit_account_id, credit_account_id, amount_minor, currency,
                debit_position, credit_position, occurred_on, reason)
            select md5('g' || n)::uuid, (lpad(to_hex(k), 12, '0') || '7000' || '8' || lpad(to_hex(n), 15, '0'))::uuid, 0,
                md5('gb' || n)::uuid, md5('gp' || n)::uuid, 100, 'CNY', k, k, date '2026-01-01' + (k %% 365)::int, 'BENCH'
            from generate_series(1, %1$d) k, generate_series(1, %2$d) n
            """;

    @Inject
    Ledger ledger;

    @Inject
    Recomputation recomputation;

    @ConfigProperty(name = "anxue.db.url")
    String url;

    @Test
    void recordsListsNearlyAsFastAsPlainSqlAndNoSlowerWhenTheJournalGrows() throws Exception {
        RecordingLoad ours = new RecordingLoad(ledger, HOLDERS);
        ours.run(LENGTH, LISTS).rate();
        Comparison growth = new Comparison("growth-to-10-million", 0.9);
        growth.measureAfter(
                ROUNDS,
                ours.run(LENGTH, 2),
                () -> growth.fact("entriesBefore", count()),
                () -> growth.fact("entriesAfter", grow()));
        growth.fact("bytesPerEntry", bytesPerEntry()).report();

        PlainRecording plain = new PlainRecording(url, HOLDERS);
        plain.run(LENGTH, LISTS).rate();
        for (int length : new int[] {1_000, LENGTH}) {
            new Comparison("list-recording-" + length, 0.7)
                    .measure(ROUNDS, ours.run(length, LISTS), plain.run(length, LISTS))
                    .report();
        }
        assertEquals(List.of(), recomputation.run().findings());
    }

    private long grow() throws SQLException {
        try (Connection connection = connect()) {
            long each = (LARGE - count()) / HOLDERS;
            connection.createStatement().execute(GROW.formatted(each, HOLDERS));
            connection.createStatement().execute("vacuum analyze ledger_entry");
            connection.createStatement().execute("checkpoint");
        }
        return count();
    }

    private long count() throws SQLException {
        return number("select count(*) from ledger_entry");
    }

    private long bytesPerEntry() throws SQLException {
        return number("select pg_total_relation_size('ledger_entry') / (select count(*) from ledger_entry)");
    }

    private long number(String query) throws SQLException {
        try (Connection connection = connect();
                ResultSet rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url, "postgres", "");
    }
}
