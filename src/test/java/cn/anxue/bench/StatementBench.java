package cn.anxue.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.anxue.Tokens;
import cn.anxue.bench.Comparison.Run;
import cn.anxue.deposit.DepositFixtures;
import cn.anxue.institution.InstitutionFixtures;
import cn.anxue.ledger.Ledger;
import cn.anxue.ledger.Recomputation;
import cn.anxue.money.Money;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A camt.053 of a million lines through HTTP: sent, kept, read, proven, matched and booked, against Prowide's bare parse of
 * the same lines in files of 10,000, plain {@code COPY} of as many rows and the ledger's list recording of them; and smaller
 * files before it, for the shape of growth. {@code -Danxue.statement.lines=10000,50000} makes a quick trial, the last one
 * compared; {@code -Danxue.statement.orders=1000000} has so many open orders, which the lines pay by their references. {@code
 * -DargLine=-Xmx512m} bounds the heap; the framework that runs tests lives in half of it.
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
    private static final int SMALL = 10_000;
    private static final int WARMING = 2;
    private static final int REFERENCE = 10;
    private static final Money AMOUNT = Money.ofYuan(10);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final ObjectMapper JSON = new ObjectMapper();

    @TestHTTPResource("/api/v1/bank/statements")
    URI statements;

    @ConfigProperty(name = "anxue.db.url")
    String url;

    @Inject
    Ledger ledger;

    @Inject
    Recomputation recomputation;

    private final HttpClient client = HttpClient.newHttpClient();
    private LocalDate day = DAY;
    private int earlier;

    /** Accounts and what lines on them say. */
    private record Ground(List<String> accounts, IntFunction<String> remittance) {}

    @Test
    void aMillionLines() throws Exception {
        Ground ground = ORDERS == 0 ? deposits() : orders();
        for (int i = 0; i < WARMING; i++) {
            sent(ground, SMALL, new TreeMap<>()).rate();
        }
        Map<Integer, Long> growth = new TreeMap<>();
        for (int lines : STEPS.subList(0, STEPS.size() - 1)) {
            growth.put(lines, Math.round(sent(ground, lines, new TreeMap<>()).rate()));
        }
        Comparison comparison = new Comparison("camt053-" + LINES, 1.0);
        Map<String, Object> phases = new TreeMap<>();
        Run recording = new RecordingLoad(ledger, ACCOUNTS).run(SMALL, Math.max(1, LINES / SMALL));
        GeneratedStatements lines = new GeneratedStatements(DAY, 0, AMOUNT, ground.remittance());
        Processors processors = new Processors(url);
        Run own = counted(processors, comparison, "own", sent(ground, LINES, phases));
        Run yardstick = counted(
                processors,
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
        comparison.report();

        assertEquals(List.of(), recomputation.run().findings());
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
    private Run sent(Ground ground, int lines, Map<String, Object> phases) throws Exception {
        Path file = new GeneratedStatements(day, earlier, AMOUNT, ground.remittance())
                .whole(Path.of("target", "bench", "camt053-" + lines + ".xml"), ground.accounts(), lines);
        day = day.plusDays(1);
        earlier += lines / ACCOUNTS;
        return () -> {
            resetPeaks();
            long started = System.nanoTime();
            HttpResponse<String> answer = client.send(
                    request("")
                            .header("Content-Type", "application/xml")
                            .POST(HttpRequest.BodyPublishers.ofFile(file))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertEquals(202, answer.statusCode(), answer.body());
            phases.put("secondsSending", seconds(started));
            String id = JSON.readTree(answer.body()).path("id").asText();
            JsonNode done = awaited(id, started, phases);
            double rate = lines * 1e9 / (System.nanoTime() - started);
            assertEquals("MATCHED", done.path("state").asText(), done.toString());
            assertEquals(lines, done.path("matched").asInt(), done.toString());
            phases.put("megabytes", file.toFile().length() >> 20);
            phases.put("peakHeapMebibytes", peakHeap() >> 20);
            phases.put("mostHeapMebibytes", Runtime.getRuntime().maxMemory() >> 20);
            return rate;
        };
    }

    private JsonNode awaited(String id, long started, Map<String, Object> phases) throws Exception {
        while (true) {
            JsonNode now =
                    JSON.readTree(client.send(request("/" + id).GET().build(), HttpResponse.BodyHandlers.ofString())
                            .body());
            String state = now.path("state").asText();
            if (state.equals("READ")) {
                phases.putIfAbsent("secondsUntilRead", seconds(started));
            }
            if (state.equals("MATCHED") || state.equals("REJECTED")) {
                phases.put("secondsUntilMatched", seconds(started));
                return now;
            }
            LockSupport.parkNanos(50_000_000L);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(statements + path))
                .timeout(Duration.ofMinutes(10))
                .header("Authorization", "Bearer " + Tokens.of("bank"));
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

    private static double seconds(long started) {
        return Math.round((System.nanoTime() - started) / 1e8) / 10.0;
    }

    private static void resetPeaks() {
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    private static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }
}
