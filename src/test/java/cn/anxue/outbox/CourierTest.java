package cn.anxue.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.calendar.Today;
import cn.anxue.identity.DemoMode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CourierTest {
    private static final WebhookSecret NEW = WebhookSecret.generate();
    private static final WebhookSecret OLD = WebhookSecret.generate();
    private static final Duration LIMIT = Duration.ofMillis(600);
    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    private final Today today = new Today();

    @Test
    void signsAsStandardWebhooksWithBothSecrets() throws IOException {
        assertTrue(Verifier.isSound());
        try (Receiver receiver = new Receiver()) {
            Parcel parcel = parcel(receiver.url() + "?from=anxue", true);

            assertEquals(new Answered(Outcome.TAKEN, 204), courier(true).carry(parcel));
            Receiver.Received received = receiver.received().get(0);
            assertEquals("/anxue?from=anxue", received.path());
            assertEquals(parcel.payload(), received.body());
            assertEquals(parcel.event().toString(), received.header("webhook-id"));
            assertTrue(received.header("content-type").startsWith("application/json"));
            assertTrue(Verifier.verifies(NEW.value(), received));
            assertTrue(Verifier.verifies(OLD.value(), received));
            assertFalse(Verifier.verifies(WebhookSecret.generate().value(), received));
            long sent = Long.parseLong(received.header("webhook-timestamp"));
            assertTrue(Math.abs(InstantSource.system().instant().getEpochSecond() - sent) < 10);
        }
    }

    @Test
    void signsTheExampleOfTheSpecification() {
        WebhookSecret secret = new WebhookSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

        assertEquals(
                "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
                secret.sign(
                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        Instant.ofEpochSecond(1_614_265_330L),
                        "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void takesNothingButSuccessForSuccess() throws IOException {
        try (Receiver receiver = new Receiver()) {
            assertEquals(Outcome.TAKEN, answer(receiver, 200));
            assertEquals(Outcome.TAKEN, answer(receiver, 299));
            assertEquals(Outcome.GONE, answer(receiver, 410));
            for (int status : new int[] {400, 404, 429, 500, 503}) {
                assertEquals(Outcome.REJECTED, answer(receiver, status), "" + status);
            }
            for (int status : new int[] {301, 302, 307, 308}) {
                assertEquals(Outcome.REDIRECTED, answer(receiver, status), "" + status);
            }
            assertTrue(receiver.received().stream().allMatch(one -> one.path().equals("/anxue")), "followed nowhere");
        }
    }

    @Test
    void doesNotWaitForEver() throws IOException {
        try (Receiver receiver = new Receiver().after(5_000)) {
            assertEndsInTime(Outcome.TIMED_OUT, receiver.url());
        }
    }

    @Test
    void readsNoMoreThanItNeeds() throws IOException {
        assertEquals(Outcome.TAKEN, spoken(out -> {
            out.write("HTTP/1.1 100 Continue\r\nA: b\r\n\r\nHTTP/1.1 200 OK\r\n\r\n");
            out.repeat("x".repeat(10_000), 0);
        }));
        assertEquals(Outcome.UNREACHABLE, spoken(out -> out.repeat("x".repeat(1_000), 0)));
        assertEquals(Outcome.UNREACHABLE, spoken(out -> out.repeat("HTTP/1.1 100 Continue\r\n\r\n", 0)));
        assertEquals(Outcome.TIMED_OUT, spoken(out -> out.repeat("H", 50)));
        assertEquals(Outcome.UNREACHABLE, spoken(out -> out.write("220 mail.example ESMTP\r\n")));
        assertEquals(Outcome.UNREACHABLE, spoken(out -> {}));
    }

    @Test
    void saysWhenNobodyListens() throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, LOOPBACK)) {
            port = closed.getLocalPort();
        }

        assertEndsInTime(Outcome.UNREACHABLE, "http://127.0.0.1:" + port + "/");
    }

    @Test
    void connectsToTheAddressItHasJudgedAndAsksForNoNameAgain() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        // The second answer is what a rebinding name gives; nobody may ever see it.
        Resolver resolver = host -> {
            if (asked.incrementAndGet() > 1) {
                throw new UnknownHostException(host);
            }
            return List.of(LOOPBACK);
        };
        try (Receiver receiver = new Receiver()) {
            Parcel parcel = parcel("http://hooks.anxue.invalid:" + receiver.port() + "/", true);

            assertEquals(
                    Outcome.TAKEN,
                    courier(new Destinations(resolver, new DemoMode(true)))
                            .carry(parcel)
                            .outcome());
            assertEquals(
                    "hooks.anxue.invalid:" + receiver.port(),
                    receiver.received().get(0).header("host"));
            assertEquals(1, asked.get());
        }
    }

    @Test
    void sendsNothingIntoPrivateNetworks() throws IOException {
        try (Receiver receiver = new Receiver()) {
            for (String host : List.of(
                    "127.0.0.1", "2130706433", "[::1]", "[::ffff:127.0.0.1]", "0.0.0.0", "localhost", "localhost.")) {
                for (String scheme : List.of("http", "https")) {
                    String url = scheme + "://" + host + ":" + receiver.port() + "/";
                    assertEquals(
                            Outcome.HOST_FORBIDDEN,
                            courier(true).carry(parcel(url, false)).outcome(),
                            url);
                }
            }
            assertEquals(
                    Outcome.HOST_FORBIDDEN,
                    courier(false).carry(parcel(receiver.url(), true)).outcome());
            assertEquals(List.of(), receiver.received());
        }
    }

    @Test
    void refusesNamesWithAnyPrivateAddress() throws UnknownHostException {
        InetAddress one = InetAddress.getByName("1.1.1.1");
        Destinations destinations = new Destinations(host -> List.of(one, LOOPBACK), new DemoMode(false));

        assertEquals(
                Outcome.HOST_FORBIDDEN,
                courier(destinations).carry(parcel("https://a.example/", false)).outcome());
        Destinations nowhere = new Destinations(
                host -> {
                    throw new UnknownHostException(host);
                },
                new DemoMode(false));
        assertEquals(
                Outcome.HOST_UNKNOWN,
                courier(nowhere).carry(parcel("https://a.example/", false)).outcome());
    }

    private Outcome answer(Receiver receiver, int status) {
        receiver.answering(status);
        return courier(true).carry(parcel(receiver.url(), true)).outcome();
    }

    private void assertEndsInTime(Outcome expected, String url) {
        long begun = System.nanoTime();

        assertEquals(expected, courier(true).carry(parcel(url, true)).outcome());
        assertTrue(Duration.ofNanos(System.nanoTime() - begun).compareTo(LIMIT.multipliedBy(3)) < 0);
    }

    private interface Speech {
        void to(Speaker out) throws IOException;
    }

    private record Speaker(Socket socket) {
        void write(String text) throws IOException {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        }

        /** Without end, until the other side hangs up. */
        void repeat(String text, long pauseMillis) throws IOException {
            while (true) {
                write(text);
                try {
                    Thread.sleep(pauseMillis);
                } catch (InterruptedException e) {
                    return;
                }
            }
        }
    }

    /** What becomes of a try at a server that answers so. */
    private Outcome spoken(Speech speech) throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, LOOPBACK)) {
            Thread speaking = new Thread(() -> {
                try (Socket socket = server.accept()) {
                    socket.getInputStream().read(new byte[4_096]);
                    speech.to(new Speaker(socket));
                } catch (IOException e) {
                    // The courier has hung up.
                }
            });
            speaking.setDaemon(true);
            speaking.start();
            long begun = System.nanoTime();
            Outcome outcome = courier(true)
                    .carry(parcel("http://127.0.0.1:" + server.getLocalPort() + "/", true))
                    .outcome();
            assertTrue(Duration.ofNanos(System.nanoTime() - begun).compareTo(LIMIT.multipliedBy(3)) < 0);
            return outcome;
        }
    }

    private Courier courier(boolean demo) {
        return courier(new Destinations(new SystemResolver(), new DemoMode(demo)));
    }

    private Courier courier(Destinations destinations) {
        return new Courier(destinations, new Encryption(), today, LIMIT);
    }

    private static Parcel parcel(String url, boolean listed) {
        return new Parcel(
                new WebhookId(UUID.randomUUID()),
                EventId.next(),
                1,
                1,
                URI.create(url),
                listed,
                "{\"type\":\"movement.booked\",\"data\":{\"lines\":3,\"note\":\"行\"}}",
                List.of(NEW, OLD));
    }
}
