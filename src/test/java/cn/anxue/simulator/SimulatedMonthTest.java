package cn.anxue.simulator;

import static cn.anxue.fee.OrderFixtures.service;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.bank.reconciliation.Break;
import cn.anxue.bank.reconciliation.BreakRegister;
import cn.anxue.bank.reconciliation.BreakState;
import cn.anxue.bank.reconciliation.DayClosing;
import cn.anxue.bank.reconciliation.DayLooks;
import cn.anxue.bank.reconciliation.DayState;
import cn.anxue.bank.reconciliation.DayView;
import cn.anxue.bank.statement.AccountDay;
import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import cn.anxue.calendar.WorkingDays;
import cn.anxue.ledger.Recomputation;
import cn.anxue.money.Money;
import cn.anxue.page.Cursor;
import cn.anxue.page.Page;
import cn.anxue.simulator.ExpectedBreaks.Expected;
import cn.anxue.simulator.plan.Movement;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A month of a city's accounts with a bank on its bad days, against what the bank truly did. Larger with {@code
 * -Danxue.month.institutions} and {@code -Danxue.month.days}, others with {@code -Danxue.seed=1,2,3}.
 */
@QuarkusTest
class SimulatedMonthTest {
    private static final int INSTITUTIONS = Integer.getInteger("anxue.month.institutions", 8);
    private static final int DAYS = Integer.getInteger("anxue.month.days", 30);
    /** So long after the month that whatever was due should have come. */
    private static final int LOOKED_AT_AFTER_DAYS = 9;

    private String message = "";
    /** Chance goes by the day as well, so the days stay the same whenever this runs. */
    private final LocalDate first = LocalDate.of(2026, 10, 13);

    private final LocalDate last = first.plusDays(DAYS - 1L);

    @AfterEach
    void setClockRight() {
        service(Today.class).setSource(InstantSource.system());
    }

    static LongStream seeds() {
        return Stream.of(System.getProperty("anxue.seed", "20261101,7,314159").split(","))
                .mapToLong(Long::parseLong);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyDayOfEveryAccountClosesOrNamesItsBreaks(long seed) {
        message = "run again with -Danxue.seed=" + seed;
        SimulatedCity.setClock(first);
        SimulatedCity city = new SimulatedCity(seed, INSTITUTIONS);
        Run run = play(city, seed);
        SimulatedCity.setClock(last.plusDays(LOOKED_AT_AFTER_DAYS));
        List<SimulatedAccount> accounts = service(SimulatorRuns.class).accounts(run);
        List<Movement> movements = service(Truth.class).movements(run, first, last);
        ExpectedBooks books = new ExpectedBooks(accounts, service(Truth.class).days(run, first, last), city, last)
                .replay(movements, city);
        ExpectedBreaks rules =
                new ExpectedBreaks(books, service(TakenInstructions.class).all(run), service(WorkingDays.class), last);
        List<Expected> expected = new ArrayList<>(rules.ofLines(city, returning(accounts)));
        expected.addAll(rules.ofInstructions());
        accounts.forEach(account -> expected.addAll(rules.ofDays(account)));

        Map<AccountDay, DayView> looked = look(accounts);

        assertTrue(movements.size() > INSTITUTIONS * DAYS / 2, message);
        assertEquals(INSTITUTIONS * 2 * DAYS, looked.size(), message);
        assertEquals(texts(expected), breaks(accounts), message);
        assertDays(looked, rules, books, expected);
        closeAll(city, accounts, expected);
        assertEquals(List.of(), service(Recomputation.class).run().findings(), message);
    }

    private Run play(SimulatedCity city, long seed) {
        Run run = service(SimulatorRuns.class).ensure("month " + UUID.randomUUID(), seed, true, first);
        service(Joining.class).join(run, first, city.accounts());
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            SimulatedCity.setClock(day);
            city.sell(day);
            run = service(Simulator.class).play(run);
            city.work(run, day);
        }
        return run;
    }

    private Map<AccountDay, DayView> look(List<SimulatedAccount> accounts) {
        List<AccountDay> days = new ArrayList<>();
        for (SimulatedAccount account : accounts) {
            for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
                days.add(new AccountDay(account.number(), day));
            }
        }
        Map<AccountDay, DayView> looked = new HashMap<>();
        service(DayLooks.class)
                .look(days)
                .forEach(view -> looked.put(new AccountDay(view.account(), view.day()), view));
        return looked;
    }

    private void assertDays(
            Map<AccountDay, DayView> looked, ExpectedBreaks rules, ExpectedBooks books, List<Expected> expected) {
        Map<String, List<Expected>> breaks = ExpectedBreaks.byAccount(expected);
        Map<String, String> wanted = new TreeMap<>();
        Map<String, String> found = new TreeMap<>();
        looked.forEach((day, view) -> {
            Money bank = rules.bank(day.account(), day.day());
            boolean blocked = breaks.getOrDefault(day.account(), List.of()).stream()
                    .anyMatch(one -> one.standsInTheWayOf(day.day()));
            DayState state = bank != null && !blocked ? DayState.BALANCED : DayState.OPEN;
            String name = day.account() + " " + day.day();
            wanted.put(name, text(state, bank, books.book(day.account(), day.day())));
            found.put(name, text(view.state(), view.bank(), view.book()));
        });
        assertEquals(String.join("\n", lines(wanted)), String.join("\n", lines(found)), message);
        assertTrue(found.values().stream().anyMatch(one -> one.startsWith("BALANCED")), message);
    }

    /** Every day closes in turn: as it is, or with each break that stands in its way carried over by name. */
    private void closeAll(SimulatedCity city, List<SimulatedAccount> accounts, List<Expected> expected) {
        Map<String, List<Expected>> breaks = ExpectedBreaks.byAccount(expected);
        for (SimulatedAccount account : accounts) {
            List<Expected> open = new ArrayList<>(breaks.getOrDefault(account.number(), List.of()));
            for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
                LocalDate on = day;
                List<Expected> inTheWay =
                        open.stream().filter(one -> one.standsInTheWayOf(on)).toList();
                open.removeAll(inTheWay);
                List<DayClosing.CarryOver> carried = openBreaks(account).stream()
                        .filter(one -> one.carriedReason() == null)
                        .filter(one -> inTheWay.stream()
                                .anyMatch(wanted -> wanted.toString().equals(text(one))))
                        .map(one -> new DayClosing.CarryOver(one.id(), "待查"))
                        .toList();
                assertEquals(inTheWay.size(), carried.size(), message);
                var closed = service(DayClosing.class).close(city.officer(), account.number(), day, carried);
                assertEquals(DayState.CLOSED, closed.day().state(), message);
            }
        }
    }

    private String breaks(List<SimulatedAccount> accounts) {
        List<String> found = new ArrayList<>();
        accounts.forEach(account -> openBreaks(account).forEach(one -> found.add(text(one))));
        return String.join("\n", found.stream().sorted().toList());
    }

    private static List<Break> openBreaks(SimulatedAccount account) {
        List<Break> found = new ArrayList<>();
        UUID after = null;
        do {
            Page<Break> page = service(BreakRegister.class)
                    .page(BankVoice.of(account.bankCode()), BreakState.OPEN, account.number(), after, 200);
            found.addAll(page.items());
            after = page.next() == null ? null : Cursor.decodeNullable(page.next());
        } while (after != null);
        return found;
    }

    /** Which line each instruction sends back. */
    private static Map<UUID, String> returning(List<SimulatedAccount> accounts) {
        Map<UUID, String> found = new HashMap<>();
        Object[] numbers = accounts.stream().map(SimulatedAccount::number).toArray();
        QuarkusTransaction.requiringNew()
                .run(() -> service(Sql.class)
                        .list(
                                "select i.id, l.account || ' ' || l.bank_reference from bank_instruction i"
                                        + " join fee_payout p on p.id = i.source_id join bank_line l on l.id = p.source_id"
                                        + " where i.from_account = any(?)",
                                select -> select.setArray(
                                        1, select.getConnection().createArrayOf("text", numbers)),
                                row -> found.put(row.getObject(1, UUID.class), row.getString(2))));
        return found;
    }

    private static String texts(List<Expected> expected) {
        return String.join(
                "\n", expected.stream().map(Expected::toString).sorted().toList());
    }

    private static String text(Break one) {
        return new Expected(one.account(), one.day(), one.kind(), one.amount()).toString();
    }

    private static String text(DayState state, @Nullable Money bank, Money book) {
        return state + " bank " + (bank == null ? "-" : bank.decimal()) + " book " + book.decimal();
    }

    private static List<String> lines(Map<String, String> days) {
        return days.entrySet().stream()
                .map(day -> day.getKey() + " " + day.getValue())
                .toList();
    }
}
