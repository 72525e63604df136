package cn.anxue.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpGatewayTest {
    private final AtomicReference<Map<?, ?>> received = new AtomicReference<>(Map.of());
    private final AtomicReference<String> headers = new AtomicReference<>("");
    private volatile int status = 202;
    private volatile long delayMillis;
    private HttpServer server;

    HttpGatewayTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void listen() {
        server.createContext("/sms", exchange -> {
            received.set(new ObjectMapper().readValue(exchange.getRequestBody(), Map.class));
            headers.set(exchange.getRequestHeaders().getFirst("Authorization") + " "
                    + exchange.getRequestHeaders().getFirst("Idempotency-Key"));
            try {
                Thread.sleep(delayMillis);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void postsNumberTextAndIdWithItsToken() {
        MessageId id = MessageId.next();

        assertTrue(gateway().send(id, "13900000001", "您的验证码"));
        assertEquals(Map.of("id", id.toString(), "to", "13900000001", "text", "您的验证码"), received.get());
        assertEquals("Bearer secret " + id, headers.get());
    }

    @Test
    void takesNothingButSuccessForSuccess() {
        for (int answered : new int[] {302, 400, 429, 500}) {
            status = answered;

            assertFalse(gateway().send(MessageId.next(), "13900000001", "text"), "" + answered);
        }
    }

    @Test
    void doesNotWaitForEver() {
        delayMillis = 3_000;
        long begun = System.nanoTime();

        assertFalse(gateway().send(MessageId.next(), "13900000001", "text"));
        assertTrue(Duration.ofNanos(System.nanoTime() - begun).toMillis() < 2_500);
    }

    @Test
    void waitsForItsConfiguration() {
        HttpGateway none =
                new HttpGateway(new ObjectMapper(), Optional.empty(), Optional.empty(), Duration.ofMillis(500));

        assertFalse(none.isReady());
        assertTrue(gateway().isReady());
    }

    private HttpGateway gateway() {
        URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/sms");
        return new HttpGateway(new ObjectMapper(), Optional.of(url), Optional.of("secret"), Duration.ofMillis(500));
    }
}
