package cn.anxue.simulator;

import static cn.anxue.fee.OrderFixtures.service;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.calendar.Today;
import cn.anxue.deposit.DepositBooks;
import cn.anxue.ledger.Ledger;
import cn.anxue.ledger.Recomputation;
import cn.anxue.money.Money;
import cn.anxue.simulator.plan.Movement;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A month of a city's accounts with a bank on its bad days, against what the bank truly did. */
@QuarkusTest
class SimulatedMonthTest {
    private static final int INSTITUTIONS = Integer.getInteger("anxue.month.institutions", 8);
    private static final int DAYS = Integer.getInteger("anxue.month.days", 30);

    @AfterEach
    void setClockRight() {
        service(Today.class).setSource(InstantSource.system());
    }

    @Test
    void everyDayOfEveryAccountClosesOrNamesItsBreaks() {
        long seed = Long.getLong("anxue.seed", 20_261_101L);
        LocalDate first = LocalDate.ofInstant(InstantSource.system().instant(), Today.ZONE)
                .minusDays(DAYS + 10L);
        SimulatedCity.setClock(first);
        SimulatedCity city = new SimulatedCity(seed, INSTITUTIONS);
        Run run = service(SimulatorRuns.class).ensure("month " + System.nanoTime(), seed, true, first);
        service(Joining.class).join(run, first, city.accounts());
        for (int i = 0; i < DAYS; i++) {
            LocalDate day = first.plusDays(i);
            SimulatedCity.setClock(day);
            city.sell(day);
            run = service(Simulator.class).play(run);
            city.work(run, day);
        }
        LocalDate last = first.plusDays(DAYS - 1L);

        List<SimulatedAccount> accounts = service(SimulatorRuns.class).accounts(run);
        List<SimulatedDay> days = service(Truth.class).days(run, first, last);
        List<Movement> movements = service(Truth.class).movements(run, first, last);
        ExpectedBooks expected = new ExpectedBooks(accounts, days, city, last).replay(movements, city);
        String message = "run again with -Danxue.seed=" + seed;

        assertTrue(movements.size() > INSTITUTIONS * DAYS / 2, message);
        assertEquals(INSTITUTIONS * 2 * DAYS, days.size(), message);
        assertBalances(accounts, expected, last, message);
        assertEquals(List.of(), service(Recomputation.class).run().findings(), message);
    }

    private static void assertBalances(
            List<SimulatedAccount> accounts, ExpectedBooks expected, LocalDate last, String message) {
        Map<String, Money> wanted = new TreeMap<>();
        Map<String, Money> found = new TreeMap<>();
        for (SimulatedAccount account : accounts) {
            String path = DepositBooks.bank(account.purpose(), account.number());
            wanted.put(account.number(), expected.book(account.number(), last));
            found.put(
                    account.number(),
                    QuarkusTransaction.requiringNew()
                            .call(() -> Objects.requireNonNull(service(Ledger.class)
                                            .balances(DepositBooks.holder(account.institution()), path)
                                            .get(path))
                                    .amount()));
        }
        assertEquals(wanted, found, message);
    }
}
