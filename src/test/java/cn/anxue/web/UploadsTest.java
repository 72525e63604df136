package cn.anxue.web;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.Tokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.RestAssuredConfig;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Clients that send their bodies a byte at a time hold no threads that others need (ASVS 5.0 V13.1, V15.2). */
@QuarkusTest
class UploadsTest {
    private static final int THREADS = 200;
    private static final int PATIENCE_MILLIS = 5_000;
    private static final String CHUNKED = "Transfer-Encoding: chunked\r\n";

    @TestHTTPResource("/")
    URI base;

    @Inject
    LimitSettings limits;

    private final List<Socket> dripping = new ArrayList<>();

    @AfterEach
    void hangUp() throws IOException {
        for (Socket socket : dripping) {
            socket.close();
        }
        dripping.clear();
    }

    @Test
    void waitsForSmallBodiesWithoutAThread() throws IOException {
        String token = Tokens.of("bank");
        for (int i = 0; i < THREADS + 20; i++) {
            drip(
                    "/api/v1/bank/transactions",
                    "Authorization: Bearer " + token
                            + "\r\nIdempotency-Key: drip\r\nContent-Type: application/json\r\nContent-Length: 500\r\n",
                    "[");
        }
        answersOthers();
    }

    @Test
    void refusesMoreUploadsAtOnceOfOneCaller() throws IOException {
        String token = Tokens.of("bank");
        List<Socket> begun = fill(THREADS + 20, i -> statements(token));
        answersOthers();

        List<Socket> taken = taken(begun, "429", "TOO_MANY_UPLOADS");
        assertEquals(limits.uploadsOfOne(), taken.size());
        taken.get(0).close();
        awaitPlace(() -> drip("/api/v1/bank/statements", statements(token), "2\r\n<D\r\n"));
    }

    @Test
    void refusesMoreUploadsAtOnceOfAll() throws IOException {
        List<Socket> begun = fill(THREADS + 20, UploadsTest::tipOff);
        answersOthers();

        List<Socket> taken = taken(begun, "503", "TOO_MANY_UPLOADS_NOW");
        assertEquals(limits.uploads(), taken.size());
        taken.get(0).close();
        awaitPlace(() -> drip("/tip-off", tipOff(1), "2\r\n--\r\n"));
    }

    private List<Socket> fill(int clients, IntFunction<String> headers) throws IOException {
        for (int i = 0; i < clients; i++) {
            String sent = headers.apply(i);
            drip(sent.contains("multipart") ? "/tip-off" : "/api/v1/bank/statements", sent, "2\r\n--\r\n");
        }
        return List.copyOf(dripping);
    }

    private static String statements(String token) {
        return "Authorization: Bearer " + token + "\r\nContent-Type: application/xml\r\n" + CHUNKED;
    }

    /** Each from an address of its own. */
    private static String tipOff(int number) {
        int block = ThreadLocalRandom.current().nextInt(200);
        return "X-Forwarded-For: 203.0." + block + "." + number % 256
                + "\r\nOrigin: http://x\r\nSec-Fetch-Site: same-origin\r\nContent-Type: multipart/form-data; boundary=drip\r\n"
                + CHUNKED;
    }

    private Socket drip(String path, String headers, String first) throws IOException {
        Socket socket = new Socket(base.getHost(), base.getPort());
        dripping.add(socket);
        socket.setSoTimeout(PATIENCE_MILLIS);
        OutputStream out = socket.getOutputStream();
        out.write(("POST " + path + " HTTP/1.1\r\nHost: x\r\n" + headers + "\r\n" + first)
                .getBytes(StandardCharsets.US_ASCII));
        out.flush();
        return socket;
    }

    private static void answersOthers() {
        given().config(RestAssuredConfig.config()
                        .httpClient(
                                HttpClientConfig.httpClientConfig().setParam("http.socket.timeout", PATIENCE_MILLIS)))
                .auth()
                .oauth2(Tokens.of("officer.test"))
                .get("/api/v1/approvals?limit=1")
                .then()
                .statusCode(200);
        given().formParam("grant_type", "password").post("/api/v1/token").then().statusCode(400);
    }

    /** Those that were not refused; all others were, at once and in full. */
    private static List<Socket> taken(List<Socket> begun, String status, String code) throws IOException {
        List<Socket> taken = new ArrayList<>();
        for (Socket socket : begun) {
            socket.setSoTimeout(50);
            PushbackInputStream answer = new PushbackInputStream(socket.getInputStream());
            try {
                answer.unread(answer.read());
            } catch (SocketTimeoutException stillWaiting) {
                taken.add(socket);
                continue;
            }
            // To its end, which comes a little after the answer.
            socket.setSoTimeout(PATIENCE_MILLIS);
            assertRefusal(answer.readNBytes(2_000), status, code);
        }
        return taken;
    }

    private static void assertRefusal(byte[] bytes, String status, String code) {
        String answer = new String(bytes, StandardCharsets.UTF_8);
        assertEquals("HTTP/1.1 " + status, answer.substring(0, 12), answer);
        assertTrue(answer.toLowerCase(Locale.ROOT).contains("retry-after: "), answer);
        assertTrue(answer.contains(code) || answer.contains("现在上传的人太多"), answer);
    }

    /** The place of one that hung up is free at once, or nearly. */
    private static void awaitPlace(Attempt attempt) throws IOException {
        for (int i = 0; i < 50; i++) {
            Socket socket = attempt.begin();
            socket.setSoTimeout(200);
            try {
                assertTrue(socket.getInputStream().read() >= 0);
            } catch (SocketTimeoutException stillWaiting) {
                return; // Not refused: it waits for the rest.
            }
        }
        throw new AssertionError("no place became free");
    }

    private interface Attempt {
        Socket begin() throws IOException;
    }
}
