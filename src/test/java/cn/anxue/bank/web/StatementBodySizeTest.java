package cn.anxue.bank.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.Tokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** One route takes bodies beyond the limit of all others. */
@QuarkusTest
class StatementBodySizeTest {
    @TestHTTPResource("/")
    URI base;

    @Test
    void takesLargeBodiesHereAndNowhereElse() throws Exception {
        byte[] spaces = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
        int mebibytes = 24;

        HttpResponse<String> streamed =
                post("application/xml", HttpRequest.BodyPublishers.ofInputStream(() -> many(spaces, mebibytes)));
        assertEquals(202, streamed.statusCode(), streamed.body());
        byte[] announced = new byte[mebibytes << 20];
        HttpResponse<String> whole = post("text/plain", HttpRequest.BodyPublishers.ofByteArray(announced));
        assertEquals(202, whole.statusCode(), whole.body());

        assertTrue(chunkedElsewhere(spaces, mebibytes).startsWith("HTTP/1.1 413"), "others stay small");
    }

    /** The first words of the answer to a body that tells no length and grows too large. */
    private String chunkedElsewhere(byte[] piece, int times) throws IOException {
        try (Socket socket = new Socket(base.getHost(), base.getPort())) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            out.write(
                    ("POST /api/v1/bank/transactions HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + Tokens.of("bank")
                                    + "\r\nIdempotency-Key: " + UUID.randomUUID()
                                    + "\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            try {
                for (int i = 0; i < times; i++) {
                    out.write((Integer.toHexString(piece.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
                    out.write(piece);
                    out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
                }
            } catch (IOException e) {
                // Cut off, as it should be; the answer may have come before.
            }
            return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
        }
    }

    @Test
    void refusesAFileThatAnnouncesMoreThanAGibibyte() throws Exception {
        try (var socket = new Socket(base.getHost(), base.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(("POST " + StatementResource.PATH + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                                    + Tokens.of("bank")
                                    + "\r\nContent-Type: text/csv\r\nContent-Length: 1073741825\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            assertEquals("HTTP/1.1 413", answer);
        }
    }

    private HttpResponse<String> post(String type, HttpRequest.BodyPublisher body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(base.resolve(StatementResource.PATH))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + Tokens.of("bank"))
                .header("Content-Type", type)
                .POST(body)
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static InputStream many(byte[] piece, int times) {
        return new SequenceInputStream(Collections.enumeration(Collections.nCopies(times, piece).stream()
                .map(ByteArrayInputStream::new)
                .toList()));
    }
}
