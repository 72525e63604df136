package cn.anxue.failure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.bank.FeeBooksProof;
import cn.anxue.batch.Attempts;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.fee.OrderFixtures;
import cn.anxue.fee.order.OrderView;
import cn.anxue.ledger.Recomputation;
import cn.anxue.problem.ProblemException;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * Payments, lessons, disputes, refunds, failures, the bank's reversals and retries on any interleaving: paid = released +
 * refunded + still held + kept by law, claims paid ≤ verified, residue + paid = available. {@code -Danxue.seeds=50} tries
 * more; {@code -Danxue.seed} one of them again.
 */
@QuarkusTest
class FailureBooksPropertyTest {
    private static final int CLIENTS = 4;
    private static final int ACTS = 70;
    private static final int INSTITUTIONS = 2;
    private static final int ORDERS = 3;

    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();

    @Test
    void anyInterleavingOfFailuresLosesNoFen() throws Exception {
        long first = Long.getLong("anxue.seed", System.nanoTime());
        for (long seed = first; seed < first + Integer.getInteger("anxue.seeds", 1); seed++) {
            prove(seed, "run again with -Danxue.seed=" + seed);
        }
    }

    private void prove(long seed, String message) throws Exception {
        List<AgreementView> agreements = new ArrayList<>();
        List<OrderView> orders = new ArrayList<>();
        for (int i = 0; i < INSTITUTIONS; i++) {
            AgreementView agreement = OrderFixtures.sellingInstitution();
            agreements.add(agreement);
            for (int n = 0; n < ORDERS; n++) {
                orders.add(OrderFixtures.accepted(agreement.institutionId()));
            }
        }
        RandomBank bank = new RandomBank(agreements, orders);
        RandomFamilies families = new RandomFamilies(orders);
        RandomOffice office = new RandomOffice(agreements);
        interleave(seed, bank, families, office);
        assertTrue(failures.isEmpty(), () -> message + " " + failures);
        prove(agreements, orders, message);

        Random random = new Random(seed);
        agreements.forEach(agreement -> office.finish(agreement, bank, random));
        prove(agreements, orders, message);
        assertTrue(office.planned() > 0, message + ": no plan was decided, so nothing was shown");
    }

    private void interleave(long seed, RandomBank bank, RandomFamilies families, RandomOffice office) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        List<Future<?>> running = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            Random random = new Random(seed + client);
            String name = "F" + client;
            running.add(clients.submit(() -> {
                for (int act = 0; act < ACTS; act++) {
                    String called = name + "-" + act;
                    tried(() -> {
                        switch (random.nextInt(8)) {
                            case 0, 1, 2 -> office.beside(() -> bank.act(random, called));
                            case 3, 4, 5 -> office.beside(() -> families.act(random));
                            default -> office.act(random);
                        }
                    });
                }
            }));
        }
        for (Future<?> client : running) {
            client.get();
        }
        clients.shutdown();
    }

    private static void prove(List<AgreementView> agreements, List<OrderView> orders, String message) {
        assertEquals(List.of(), OrderFixtures.service(Recomputation.class).run().findings(), message);
        for (AgreementView agreement : agreements) {
            FeeBooksProof.of(agreement, orders, message);
            ClaimsProof.of(agreement, message);
        }
        orders.forEach(order -> ClaimsProof.of(order, message));
    }

    /** Lists that collide are tried again, as whoever sends them does; a refusal is an answer and must leave no trace. */
    private void tried(Runnable act) {
        Attempts.run(
                List.of(act),
                one -> {
                    act.run();
                    return one;
                },
                (one, done) -> {},
                (one, failure) -> {
                    if (!(failure instanceof ProblemException)) {
                        failures.add(failure);
                    }
                });
    }
}
