package cn.anxue.killed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.packaged.ServiceProcess;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@code kill -9} leaves: while a statement is sent, while it is read, while its lines are matched and booked, and while
 * instructions are paid. The books of the institution it happened to are those of its twin, to which it did not.
 */
class KilledServiceIT {
    private static final Duration WAIT_MAX = Duration.ofMinutes(2);
    private static final List<String> QUICK_TO_START = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
    private static final int LOOK_MILLIS = 10;
    private static final String READING = "select 1 from bank_statement_file where state = 'READING'";
    private static final String SOME_BOOKED =
            "select 1 from bank_statement where account = '%s' and done > 0 and booked_at is null";
    private static final String BOOKED = "select 1 from bank_statement where account = '%s' and booked_at is not null";
    /** Where a reader died, others wait for its minute to pass; we do not. */
    private static final String LET_GO =
            "update bank_statement_file set leased_until = now() where state = 'READING' returning 1";

    @TempDir
    static Path folder;

    private final long seed = Long.getLong("anxue.seed", System.nanoTime());
    private final Random chance = new Random(seed);
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Test
    void leavesTheBooksAsIfNothingHadHappened() throws Exception {
        try (ServiceProcess service = new ServiceProcess(folder, QUICK_TO_START)) {
            service.start();
            Client bank = Client.of(service, "bank");
            Twin unhurt = prepared(service, bank, "6201140302000007");
            bank.send(unhurt.statement(today.minusDays(1)));
            new Payer(bank, unhurt.account(), today, 0).run();
            await(service, BOOKED.formatted(unhurt.account()));

            Twin hurt = prepared(service, bank, "6201140302000008");
            byte[] file = hurt.statement(today.minusDays(1));
            Payer payer = new Payer(bank, hurt.account(), today, 60);
            CompletableFuture<Void> paying = CompletableFuture.runAsync(payer);
            killWhileSent(service, bank, file);
            killWhileRead(service, bank, file);
            int paidBefore = payer.paid();
            boolean halfBooked = killWhileBooked(service, bank, file, hurt);
            bank.send(file);
            await(service, BOOKED.formatted(hurt.account()));
            paying.join();

            String message = "run again with -Danxue.seed=" + seed;
            assertEquals(Books.of(service, unhurt), Books.of(service, hurt), message);
            assertTrue(Books.of(service, hurt).contains("orders FUNDED " + Twin.ORDERS), message);
            assertEquals(Twin.RETURNS, payer.paid(), message);
            assertTrue(halfBooked, "killed with a part of the lines booked; " + message);
            assertTrue(paidBefore < Twin.RETURNS, "killed with instructions still to be paid; " + message);
            assertEquals(day(bank, unhurt), day(bank, hurt), message);
        }
    }

    private Twin prepared(ServiceProcess service, Client bank, String account) throws Exception {
        Twin twin = new Twin(service, account);
        twin.sell();
        twin.sendBack(bank, Client.of(service, "officer"), Client.of(service, "approver"), today);
        return twin;
    }

    /** Half of it is on the wire. */
    private void killWhileSent(ServiceProcess service, Client bank, byte[] file) throws Exception {
        InputStream half = new ByteArrayInputStream(Arrays.copyOf(file, file.length / 2));
        InputStream stuck = new InputStream() {
            @Override
            public int read() throws IOException {
                pause(500 + chance.nextInt(300));
                throw new IOException("the line is dead");
            }
        };
        CompletableFuture<HttpResponse<Void>> sending = HttpClient.newHttpClient()
                .sendAsync(
                        bank.upload()
                                .POST(BodyPublishers.ofInputStream(() -> new SequenceInputStream(half, stuck)))
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
        pause(chance.nextInt(400));
        restart(service);
        assertTrue(sending.handle((answer, broken) -> broken != null).join());
    }

    private void killWhileRead(ServiceProcess service, Client bank, byte[] file) throws Exception {
        bank.send(file);
        await(service, READING);
        pause(chance.nextInt(300));
        restart(service);
        ask(service, LET_GO);
    }

    /** Whether it was caught with a part of the lines in the books. */
    private boolean killWhileBooked(ServiceProcess service, Client bank, byte[] file, Twin twin) throws Exception {
        bank.send(file);
        await(service, "select 1 from bank_statement where account = '%s' and done > 0".formatted(twin.account()));
        service.kill();
        boolean half = ask(service, SOME_BOOKED.formatted(twin.account()));
        service.start();
        return half;
    }

    private static void restart(ServiceProcess service) throws IOException, InterruptedException {
        service.kill();
        service.start();
    }

    /** The day as it is reconciled. */
    private JsonNode day(Client bank, Twin twin) throws InterruptedException {
        JsonNode day = bank.get("/api/v1/bank/reconciliations/" + twin.account() + "/" + today.minusDays(1));
        return day.path("state");
    }

    private static void await(ServiceProcess service, String question) throws Exception {
        long end = System.nanoTime() + WAIT_MAX.toNanos();
        try (Connection connection = service.connect()) {
            while (!ask(connection, question)) {
                assertTrue(System.nanoTime() < end, question);
                Thread.sleep(LOOK_MILLIS);
            }
        }
    }

    private static boolean ask(ServiceProcess service, String question) throws IOException, SQLException {
        try (Connection connection = service.connect()) {
            return ask(connection, question);
        }
    }

    private static boolean ask(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            return row.next();
        }
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
