package cn.anxue.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.anxue.bench.Comparison.Run;
import cn.anxue.deposit.DepositFixtures;
import cn.anxue.institution.InstitutionFixtures;
import cn.anxue.ledger.Ledger;
import cn.anxue.ledger.Recomputation;
import cn.anxue.money.Money;
import cn.anxue.packaged.ServiceProcess;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A camt.053 of a million lines sent to the packaged service by HTTP, kept, read, proven, matched and booked there, against
 * Prowide's bare parse of the same lines in files of 10,000, plain {@code COPY} of as many rows and the ledger's list recording
 * of them; and smaller files before it, for the shape of growth. {@code -Danxue.statement.lines=10000,50000} makes a quick
 * trial, the last one compared; {@code -Danxue.statement.orders=1000000} has so many open orders, which the lines pay by
 * their references. {@code -Danxue.statement.java=-Xmx512m} are the service's options; the yardstick has all of the heap here.
 */
@QuarkusTest
@Tag("bench")
class StatementBench {
    private static final List<Integer> STEPS = Stream.of(
                    System.getProperty("anxue.statement.lines", "10000,100000,1000000")
                            .split(",", -1))
            .map(Integer::valueOf)
            .toList();
    private static final int LINES = STEPS.get(STEPS.size() - 1);
    private static final int ORDERS = Integer.getInteger("anxue.statement.orders", 0);
    private static final int ACCOUNTS = Integer.getInteger("anxue.statement.accounts", 20);
    private static final List<String> JAVA =
            List.of(System.getProperty("anxue.statement.java", "-Xmx512m").split(" ", -1));
    private static final int SMALL = 10_000;
    private static final int WARMING = 2;
    private static final int REFERENCE = 10;
    private static final Money AMOUNT = Money.ofYuan(10);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @ConfigProperty(name = "anxue.db.url")
    String url;

    @Inject
    Ledger ledger;

    @Inject
    Recomputation recomputation;

    private LocalDate day = DAY;
    private int earlier;

    /** Accounts and what lines on them say. */
    private record Ground(List<String> accounts, IntFunction<String> remittance) {}

    @Test
    void aMillionLines() throws Exception {
        assumeTrue(ServiceProcess.isPackaged(), "mvn -Pbench verify packages it first");
        try (ServiceProcess service = MeasuredService.with(JAVA)) {
            service.start();
            measure(service);
        }
        assertEquals(List.of(), recomputation.run().findings());
    }

    private void measure(ServiceProcess service) throws Exception {
        StatementSender sender = new StatementSender(service);
        Ground ground = ORDERS == 0 ? deposits() : orders();
        for (int i = 0; i < WARMING; i++) {
            sent(sender, ground, SMALL, new TreeMap<>()).rate();
        }
        Map<Integer, Long> growth = new TreeMap<>();
        for (int lines : STEPS.subList(0, STEPS.size() - 1)) {
            growth.put(
                    lines,
                    Math.round(sent(sender, ground, lines, new TreeMap<>()).rate()));
        }
        Comparison comparison = new Comparison("camt053-" + LINES, 1.0);
        Map<String, Object> phases = new TreeMap<>();
        Run recording = new RecordingLoad(ledger, ACCOUNTS).run(SMALL, Math.max(1, LINES / SMALL));
        GeneratedStatements lines = new GeneratedStatements(DAY, 0, AMOUNT, ground.remittance());
        Run own = counted(new Processors(url, service.pid()), comparison, "own", sent(sender, ground, LINES, phases));
        Run yardstick = counted(
                new Processors(url, ProcessHandle.current().pid()),
                comparison,
                "yardstick",
                new StatementYardstick(url, lines, recording, LINES).whole(comparison));
        comparison
                .fact("lines", LINES)
                .fact("openOrders", ORDERS)
                .fact("accounts", ACCOUNTS)
                .fact("smallerPerSecond", growth)
                .measure(1, own, yardstick);
        phases.forEach(comparison::fact);
        comparison
                .fact("service", JAVA)
                .fact("serviceResidentMebibytes", Footprint.peakResident(service.pid()) >> 10)
                .report();
    }

    private static Run counted(Processors processors, Comparison comparison, String name, Run run) {
        return () -> {
            Processors.Taken before = processors.now();
            double rate = run.rate();
            processors.now().since(before).to(comparison, name, LINES);
            return rate;
        };
    }

    /** Sends a file of its own, a day after the one before, and waits until every line of it is answered. */
    private Run sent(StatementSender sender, Ground ground, int lines, Map<String, Object> phases) throws Exception {
        Path file = new GeneratedStatements(day, earlier, AMOUNT, ground.remittance())
                .whole(Path.of("target", "bench", "camt053-" + lines + ".xml"), ground.accounts(), lines);
        day = day.plusDays(1);
        earlier += lines / ACCOUNTS;
        return () -> sender.send(file, lines, phases);
    }

    private static Ground deposits() {
        return new Ground(
                GeneratedStatements.numbered(
                        ACCOUNTS,
                        i -> Objects.requireNonNull(DepositFixtures.signedAgreement(InstitutionFixtures.register())
                                .depositAccount())),
                n -> "风险保证金 第" + n + "笔");
    }

    /** Lines beyond the number of orders pay the same ones again. */
    private Ground orders() throws SQLException {
        int files = WARMING + STEPS.size();
        int lines = STEPS.stream().mapToInt(step -> step).sum();
        GeneratedOrders generated =
                new GeneratedOrders(url, 40, Money.ofFen(AMOUNT.minor() * (lines / ORDERS + files + 1)));
        generated.make(ACCOUNTS, ORDERS, DAY);
        String references = generated.orders().stream()
                .map(GeneratedOrders.Order::reference)
                .collect(Collectors.joining());
        return new Ground(
                generated.agreements().stream()
                        .map(agreement -> Objects.requireNonNull(agreement.feeAccount()))
                        .toList(),
                // The orders themselves would take a quarter of the heap that is measured.
                n -> "学费 " + references.substring(n % ORDERS * REFERENCE, n % ORDERS * REFERENCE + REFERENCE));
    }
}
