package cn.anxue.ledger;

import static cn.anxue.ledger.LedgerFixtures.BANK;
import static cn.anxue.ledger.LedgerFixtures.DAY;
import static cn.anxue.ledger.LedgerFixtures.OUTGOING;
import static cn.anxue.ledger.LedgerFixtures.PRINCIPAL;
import static cn.anxue.ledger.LedgerFixtures.UNIDENTIFIED;
import static cn.anxue.ledger.LedgerFixtures.aHolderWithBooks;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.batch.Attempts;
import cn.anxue.money.Money;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * Any interleaving of entries, reversals and retries leaves books that add up. Several clients act at random on a few shared
 * holders, with crossed keys and repeated acts in their lists; a model then adds up what was answered as recorded.
 */
@QuarkusTest
class LedgerPropertyTest {
    private static final int CLIENTS = 6;
    private static final int LISTS = 40;
    private static final int LIST_LENGTH_MAX = 25;
    private static final List<String> PATHS = List.of(BANK, PRINCIPAL, OUTGOING, UNIDENTIFIED);

    @Inject
    Ledger ledger;

    @Inject
    AccountHistory history;

    @Inject
    Recomputation recomputation;

    private final Queue<Act> recorded = new ConcurrentLinkedQueue<>();
    private final Queue<Act> reversed = new ConcurrentLinkedQueue<>();

    @Test
    void anyInterleavingLeavesBooksThatAddUp() throws Exception {
        long seed = Long.getLong("anxue.seed", System.nanoTime());
        String message = "run again with -Danxue.seed=" + seed;
        List<HolderId> holders = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            holders.add(aHolderWithBooks(ledger));
        }
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        List<Future<?>> running = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            Random random = new Random(seed + client);
            running.add(clients.submit(() -> act(random, holders)));
        }
        for (Future<?> client : running) {
            client.get();
        }
        clients.shutdown();

        assertTrue(recorded.size() > 100, message);
        assertEquals(List.of(), recomputation.run().findings(), message);
        Map<String, Long> model = model();
        for (HolderId holder : holders) {
            for (String path : PATHS) {
                Balance balance = LedgerFixtures.balanceOf(ledger, holder, path);
                assertEquals(
                        model.getOrDefault(holder + path, 0L),
                        balance.debits().minor() - balance.credits().minor(),
                        path + " " + message);
                assertNeverBelowZero(holder, path, message);
            }
        }
    }

    private void act(Random random, List<HolderId> holders) {
        List<Act> mine = new ArrayList<>();
        for (int i = 0; i < LISTS; i++) {
            if (!mine.isEmpty() && random.nextInt(4) == 0) {
                reverse(mine.get(random.nextInt(mine.size())));
                continue;
            }
            List<Act> list = new ArrayList<>();
            for (int length = 1 + random.nextInt(LIST_LENGTH_MAX); length > 0; length--) {
                boolean again = !mine.isEmpty() && random.nextInt(6) == 0;
                list.add(again ? mine.get(random.nextInt(mine.size())) : someAct(random, holders));
            }
            mine.addAll(list);
            Attempts.run(
                    list,
                    acts -> ledger.record(acts),
                    (act, answer) -> {
                        if (answer instanceof Answer.Recorded) {
                            recorded.add(act);
                        }
                    },
                    LedgerPropertyTest::fail);
        }
    }

    private void reverse(Act act) {
        Reversal reversal = new Reversal(ActId.next(), act.holder(), act.id(), DAY);
        Attempts.run(
                List.of(reversal),
                reversals -> ledger.reverse(reversals),
                (one, answer) -> {
                    if (answer instanceof Answer.Recorded) {
                        reversed.add(act);
                    }
                },
                LedgerPropertyTest::fail);
    }

    private static Act someAct(Random random, List<HolderId> holders) {
        String debit = PATHS.get(random.nextInt(PATHS.size()));
        String credit = PATHS.get(random.nextInt(PATHS.size()));
        if (debit.equals(credit)) {
            return LedgerFixtures.payIn(holders.get(random.nextInt(holders.size())), 1 + random.nextInt(10_000));
        }
        return LedgerFixtures.act(
                holders.get(random.nextInt(holders.size())), debit, credit, 1 + random.nextInt(10_000));
    }

    /** What each account should stand at, as debits less credits, by holder and path. */
    private Map<String, Long> model() {
        Map<String, Long> model = new HashMap<>();
        recorded.forEach(act -> add(model, act, 1));
        reversed.forEach(act -> add(model, act, -1));
        return model;
    }

    private static void add(Map<String, Long> model, Act act, int sign) {
        for (Entry entry : act.entries()) {
            model.merge(act.holder() + entry.debit(), sign * entry.amount().minor(), Long::sum);
            model.merge(act.holder() + entry.credit(), -sign * entry.amount().minor(), Long::sum);
        }
    }

    private void assertNeverBelowZero(HolderId holder, String path, String message) {
        if (path.equals(BANK)) {
            return;
        }
        long position = 0;
        for (Statement statement = history.statement(holder, path, 0, 1_000);
                !statement.lines().isEmpty();
                statement = history.statement(holder, path, position, 1_000)) {
            for (Statement.Line line : statement.lines()) {
                assertEquals(++position, line.position(), message);
                assertTrue(line.after().compareTo(Money.ofFen(0)) >= 0, message);
            }
        }
    }

    private static void fail(Object item, Throwable failure) {
        throw new AssertionError(item + " failed", failure);
    }
}
