package cn.anxue.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.anxue.ledger.Recomputation;
import cn.anxue.money.Money;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A city's term: 200 institutions, 100,000 orders, 4,000,000 lessons, paid, taught, confirmed by families and by silence,
 * released week by week and paid out; and its books balance. Rates against the bare transfer measured beside them, peak
 * heap, size of the database. {@code -Danxue.term.orders=1000} makes a quick trial; institutions follow in proportion.
 */
@QuarkusTest
@Tag("bench")
class TermBench {
    private static final int ORDERS = Integer.getInteger("anxue.term.orders", 100_000);
    private static final int INSTITUTIONS = Math.max(2, ORDERS / 500);
    private static final int LESSONS = 40;
    private static final int WEEKS = 10;
    private static final int SECONDS = 10;

    @ConfigProperty(name = "anxue.db.url")
    String url;

    @Inject
    Recomputation recomputation;

    @AfterEach
    void turnTheClockBack() {
        Term.turnTheClockBack();
    }

    @Test
    void runsThroughAndBalances() throws Exception {
        assumeTrue(Tool.isInstalled("pgbench"), "pgbench is needed");
        BareTransfer bare = new BareTransfer(url);
        Term term = new Term(new GeneratedOrders(url, LESSONS, Money.ofYuan(4_000)), LESSONS / WEEKS);
        term.sell(INSTITUTIONS, ORDERS);

        Measured pay = new Measured("term-pay", bare);
        Measured teach = new Measured("term-teach", bare);
        Measured confirm = new Measured("term-confirm", bare);
        Measured silence = new Measured("term-silence", bare);
        Measured release = new Measured("term-release", bare);
        pay.add(term::pay);
        for (int week = 0; week < WEEKS; week++) {
            teach.add(term::teachAWeek);
            confirm.add(term::confirmAWeek);
            release.add(term::releaseAWeek);
        }
        silence.add(term::letSilenceConfirm);
        release.add(term::releaseAWeek);
        for (Measured phase : List.of(pay, teach, confirm, silence, release)) {
            phase.report();
        }
        balance(term);
    }

    /** Work done in several stretches, as one rate. */
    private static final class Measured {
        private final String name;
        private final BareTransfer bare;
        private final List<Long> rates = new ArrayList<>();
        private long done;
        private long nanos;

        Measured(String name, BareTransfer bare) {
            this.name = name;
            this.bare = bare;
        }

        /** One stretch of work, answering how much was done. */
        interface Stretch {
            long run() throws Exception;
        }

        void add(Stretch stretch) throws Exception {
            long started = System.nanoTime();
            long more = stretch.run();
            long took = System.nanoTime() - started;
            done += more;
            nanos += took;
            rates.add(more * 1_000_000_000 / took);
        }

        void report() throws Exception {
            new Comparison(name, 1.0)
                    .fact("done", done)
                    .fact("seconds", nanos / 1_000_000_000)
                    .fact("orders", ORDERS)
                    .fact("eachStretch", rates)
                    .measure(1, () -> done * 1e9 / nanos, bare.run(BareTransfer.HOLDERS, SECONDS))
                    .report();
        }
    }

    private void balance(Term term) throws Exception {
        Footprint footprint = new Footprint(url);
        long started = System.nanoTime();
        assertEquals(List.of(), recomputation.run().findings());
        long seconds = (System.nanoTime() - started) / 1_000_000_000;
        term.requireSettled();
        assertEquals(0, footprint.number("""
                select count(*) from fee_order o join ledger_account a
                    on a.holder_id = o.institution_id and a.path = 'fee/orders/' || o.id
                where a.credits_minor - a.debits_minor <>
                    o.paid_minor - o.earned_minor - o.refunded_minor - o.kept_minor - o.passed_minor"""));
        assertEquals(0, footprint.number("""
                select count(*) from fee_order o where o.earned_minor <>
                    (select coalesce(sum(l.earned_minor), 0) from fee_lesson l where l.order_id = o.id)"""));
        Comparison balance = new Comparison("term-balance", 0)
                .fact("recomputedInSeconds", seconds)
                .fact("lessons", footprint.number("select count(*) from fee_lesson"))
                .fact("entries", footprint.number("select count(*) from ledger_entry"))
                .measure(1, () -> 1, () -> 1);
        footprint.to(balance).report();
    }
}
