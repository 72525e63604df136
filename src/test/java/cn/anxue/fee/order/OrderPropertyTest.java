package cn.anxue.fee.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.fee.FeeBooks;
import cn.anxue.fee.OrderFixtures;
import cn.anxue.ledger.Act;
import cn.anxue.ledger.ActId;
import cn.anxue.ledger.Answer;
import cn.anxue.ledger.Entry;
import cn.anxue.ledger.EntryReason;
import cn.anxue.ledger.Ledger;
import cn.anxue.ledger.LedgerProblem;
import cn.anxue.money.Money;
import cn.anxue.problem.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** Whatever happens to orders in whatever order: paid less what left is what the order's account holds, to the fen. */
@QuarkusTest
class OrderPropertyTest {
    private static final Logger LOG = Logger.getLogger(OrderPropertyTest.class);
    private static final int STEPS = 60;
    private static final int CLIENTS = 3;

    private enum TestReason implements EntryReason {
        MOVED
    }

    @Inject
    OrderFigures figures;

    @Inject
    OrderLocks locks;

    @Inject
    OrderRegister register;

    @Inject
    Ledger ledger;

    @Test
    void holdsWhatItsAccountHolds() throws Exception {
        long seed = System.nanoTime();
        LOG.infof("seed %d", seed);
        AgreementView agreement = OrderFixtures.sellingInstitution();
        List<OrderView> orders = List.of(
                OrderFixtures.order(agreement.institutionId()),
                OrderFixtures.accepted(agreement.institutionId()),
                OrderFixtures.funded(agreement));
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                Random random = new Random(seed + client);
                running.add(clients.submit(() -> {
                    for (int step = 0; step < STEPS; step++) {
                        move(agreement, orders, random);
                    }
                }));
            }
            for (Future<?> one : running) {
                one.get(120, TimeUnit.SECONDS);
            }
        } finally {
            clients.shutdown();
        }

        for (OrderView order : orders) {
            OrderTerms terms = register.view(order.id()).terms();
            assertEquals(OrderFixtures.balance(order), terms.held(), "seed " + seed + " " + terms);
            assertFalse(terms.held().isNegative());
            assertTrue(terms.paid().compareTo(terms.price()) <= 0);
            assertEquals(OrderMoves.resting(terms), terms.state(), "seed " + seed + " " + terms);
        }
    }

    /** Two orders in one list, each with what may happen to it, or with what may not. */
    private void move(AgreementView agreement, List<OrderView> orders, Random random) {
        List<OrderId> ids = List.of(
                orders.get(random.nextInt(orders.size())).id(),
                orders.get(random.nextInt(orders.size())).id());
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                locks.lock(ids);
                List<Act> acts = new ArrayList<>();
                for (OrderId id : ids) {
                    OrderTerms order =
                            Objects.requireNonNull(locks.lock(List.of(id)).get(id));
                    change(order, random).ifPresent(entry -> acts.add(act(agreement, entry)));
                }
                // One list, as the ledger wants it: it locks its accounts in one order.
                ledger.record(acts).forEach(Answer::orThrow);
            });
        } catch (ProblemException refused) {
            assertTrue(refused.kind() instanceof OrderProblem || refused.kind() instanceof LedgerProblem);
        }
    }

    private Optional<Entry> change(OrderTerms order, Random random) {
        String account = FeeBooks.order(order.id());
        Money some = Money.ofFen(1 + random.nextInt(50_000));
        Money nothing = Money.ofFen(0);
        int lesson = order.confirmedLessons() < order.allLessons() ? 1 : 0;
        Money owed = some.min(order.owed());
        return switch (random.nextInt(6)) {
            case 0, 1 ->
                owed.isPositive()
                        ? book(FeeBooks.TRANSIT, account, owed, FigureChange.paid(order.id(), owed))
                        : Optional.empty();
            case 2 ->
                order.state().isLive()
                        ? book(account, FeeBooks.EARNED, some, FigureChange.earned(order.id(), some, lesson))
                        : Optional.empty();
            case 3 -> book(account, FeeBooks.REFUNDS, some, FigureChange.refunded(order.id(), some, nothing));
            case 4 -> book(account, FeeBooks.EARNED, some, FigureChange.refunded(order.id(), nothing, some));
            default -> book(account, FeeBooks.TRANSIT, some, FigureChange.paid(order.id(), some.negated()));
        };
    }

    private Optional<Entry> book(String debit, String credit, Money amount, FigureChange change) {
        figures.apply(List.of(change));
        return Optional.of(new Entry(debit, credit, amount, TestReason.MOVED));
    }

    private static Act act(AgreementView agreement, Entry entry) {
        return new Act(ActId.next(), FeeBooks.holder(agreement.institutionId()), LocalDate.of(2026, 3, 2), entry);
    }
}
