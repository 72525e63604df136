package cn.anxue.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.batch.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * How a line is found by its name in a table whose statistics are from when accounts had a line or two each (V0356). The
 * table is a copy of the books' own with its indexes, of this database transaction alone; what is counted are rows read. And
 * where the index of names is gone no other can be taken for it, whatever the statistics are.
 */
@QuarkusTest
class LinePlansTest {
    private static final int LINES = 5_000;
    private static final int ASKED = 50;

    private static final String COPY =
            "create temp table bank_line (like public.bank_line including defaults including indexes) on commit drop";
    /** Many accounts of a line or two, all of one amount. */
    private static final String FEW =
            "select pg_temp.lines('a' || n, 'few', 1 + n % 2) from generate_series(1, 2000) n";

    private static final String MANY = "select pg_temp.lines('account', 'many', " + LINES + ")";
    private static final String FILL = """
            create function pg_temp.lines(account text, name text, lines integer) returns void language sql as $$
                insert into pg_temp.bank_line (id, report_id, account, identity, content_digest, holder_id, direction,
                    amount_minor, currency, booked_on, value_on, placement)
                select gen_random_uuid(), gen_random_uuid(), account, name || n, '\\x00', gen_random_uuid(), 'CREDIT', 100, 'CNY',
                    date '2026-03-02', date '2026-03-02', 'UNIDENTIFIED'
                from generate_series(1, lines) n
            $$
            """;
    private static final String WHOLE = "seq_tup_read";
    private static final String BY_INDEX = "idx_tup_fetch";
    private static final String READ = """
            select coalesce(%s, 0) from pg_stat_xact_all_tables where relid = 'pg_temp.bank_line'::regclass
            """;

    @Inject
    Sql sql;

    @Inject
    LineStore store;

    @Test
    void findsLinesByTheirNamesAlone() {
        QuarkusTransaction.requiringNew().run(() -> {
            act("set local plan_cache_mode = force_generic_plan");
            act(COPY);
            act(FILL);
            ask(FEW);
            act("analyze pg_temp.bank_line");
            ask(MANY);
            Set<LineIdentity.Key> keys = keys();
            act("discard plans");
            long seen = read(WHOLE);
            long found = read(BY_INDEX);

            assertEquals(ASKED, store.find(keys).size());

            assertEquals(seen, read(WHOLE), "the table was read whole");
            long byName = read(BY_INDEX) - found;
            assertTrue(byName >= ASKED && byName <= 4 * ASKED, byName + " rows were read for " + ASKED);
            act("drop index pg_temp.bank_line_identity_expr_idx");
            act("set local enable_seqscan = off");
            act("discard plans");
            long others = read(BY_INDEX);
            assertEquals(ASKED, store.find(keys).size());
            assertEquals(others, read(BY_INDEX), "another index could be taken for it");
        });
    }

    private Set<LineIdentity.Key> keys() {
        return Set.copyOf(sql.list(
                "select identity from pg_temp.bank_line where account = 'account' order by identity limit " + ASKED,
                none -> {},
                row -> new LineIdentity.Key("account", row.getString(1))));
    }

    private void act(String statement) {
        sql.update(statement, none -> {});
    }

    private void ask(String query) {
        sql.run(query, statement -> statement.execute());
    }

    private long read(String counted) {
        return sql.list(READ.formatted(counted), none -> {}, row -> row.getLong(1))
                .get(0);
    }
}
