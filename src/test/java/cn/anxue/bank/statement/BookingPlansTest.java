package cn.anxue.bank.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.bank.format.FileFormat;
import cn.anxue.batch.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** Plans that a connection kept from when a table was small are not used for the first lists of a file. */
@QuarkusTest
class BookingPlansTest {
    @Inject
    Sql sql;

    @Inject
    Bookings bookings;

    @Test
    void readsNoTableWholeByAPlanFromWhenItWasSmall() {
        QuarkusTransaction.requiringNew().run(() -> {
            keepPlanOfASmallTable();
            assertTrue(plan().contains("Seq Scan"), plan());

            bookings.planAnew(file(100_000));
            assertTrue(plan().contains("Seq Scan"), "plans are kept once the tables have grown: " + plan());
            bookings.planAnew(file(0));

            assertTrue(plan().contains("Index"), plan());
            assertEquals(1, sql.list("execute known(1)", none -> {}, row -> 1).size());
            act("deallocate known");
        });
    }

    private void keepPlanOfASmallTable() {
        act("set local plan_cache_mode = force_generic_plan");
        act("create temp table grown (id integer primary key, text text) on commit drop");
        act("insert into grown values (1, 'a')");
        act("analyze grown");
        act("prepare known(integer) as select * from grown where id = $1");
        plan();
        act("insert into grown select n, repeat('a', 100) from generate_series(2, 20000) n");
    }

    private static WaitingFile file(long linesDone) {
        return new WaitingFile(
                StatementFileId.next(),
                1,
                FileFormat.CAMT_053,
                null,
                "000000000001",
                1,
                linesDone,
                StatementFixtures.BANK);
    }

    private void act(String statement) {
        sql.update(statement, none -> {});
    }

    private String plan() {
        return String.join("\n", sql.list("explain execute known(1)", none -> {}, row -> row.getString(1)));
    }
}
