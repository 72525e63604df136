package cn.anxue.bank.statement;

import static cn.anxue.bank.statement.StatementFixtures.count;
import static cn.anxue.bank.statement.StatementFixtures.service;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.anxue.Tokens;
import cn.anxue.bank.format.FileFormat;
import cn.anxue.batch.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** Many files at once, and files that break off: the service goes on, and nothing of what broke off stays. */
@QuarkusTest
class StatementUploadsTest {
    private static final String PATH = "/api/v1/bank/statements";
    private static final String IN_STATE = "select count(*) from bank_statement_file where state = ?";
    private static final int MANY = 400;
    private static final int SECONDS = 60;

    @Inject
    StatementUploads uploads;

    @Inject
    StatementFiles files;

    @Test
    void takesMoreFilesAtOnceThanThereAreThreads() throws Exception {
        HttpClient bank =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        String token = Tokens.of("bank");
        List<CompletableFuture<HttpResponse<String>>> sent = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            HttpRequest upload = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + PATH))
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/xml")
                    .POST(HttpRequest.BodyPublishers.ofString("<none>" + UUID.randomUUID() + "</none>"))
                    .build();
            sent.add(bank.sendAsync(upload, HttpResponse.BodyHandlers.ofString()));
        }
        for (CompletableFuture<HttpResponse<String>> one : sent) {
            assertEquals(202, one.get(SECONDS, TimeUnit.SECONDS).statusCode());
        }
    }

    @Test
    void keepsNothingOfFilesWhoseSenderIsGone() throws Exception {
        long before = receiving();
        List<Socket> senders = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            senders.add(begun());
        }
        awaitReceiving(before + senders.size());
        for (Socket one : senders) {
            one.close();
        }
        awaitReceiving(before);
    }

    @Test
    void discardsHundredsThatWereAbandoned() {
        List<UUID> abandoned = new ArrayList<>();
        QuarkusTransaction.requiringNew().run(() -> {
            for (int i = 0; i < MANY; i++) {
                StatementFileId id = StatementFileId.next();
                files.begin(id, StatementFixtures.BANK, bankCode(), new Delivery(FileFormat.CAMT_053, null, "api"));
                abandoned.add(id.value());
            }
            service(Sql.class)
                    .update(
                            "update bank_statement_file set changed_at = now() - interval '2 hours' where id = any (?)",
                            update -> update.setArray(
                                    1, update.getConnection().createArrayOf("uuid", abandoned.toArray())));
        });
        long before = receiving();

        for (int look = 0; look < 4; look++) {
            uploads.discardAbandoned();
        }

        assertEquals(before - MANY, receiving());
    }

    private static long receiving() {
        return count(IN_STATE, "RECEIVING");
    }

    private static String bankCode() {
        return StatementUploads.bankCode(StatementFixtures.BANK);
    }

    /** More than a piece of a file, and not all of it. */
    private static Socket begun() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port);
        String head = "POST " + PATH + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + Tokens.of("bank")
                + "\r\nContent-Type: application/xml\r\nContent-Length: 3000000\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().write(new byte[1_200_000]);
        socket.getOutputStream().flush();
        return socket;
    }

    private static void awaitReceiving(long expected) {
        for (int i = 0; i < 10 * SECONDS && receiving() != expected; i++) {
            LockSupport.parkNanos(100_000_000L);
        }
        assertEquals(expected, receiving());
    }
}
