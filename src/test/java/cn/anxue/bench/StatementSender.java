package cn.anxue.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.anxue.Tokens;
import cn.anxue.packaged.ServiceProcess;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** A bank that sends a statement and asks until all of its lines are matched. */
final class StatementSender {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** With whom institutions of tests have their accounts. */
    private static final String BANK = "000000000001";

    private static final Duration ANSWER_MAX = Duration.ofMinutes(10);
    private static final long AGAIN_NANOS = 50_000_000L;

    private final HttpClient client = HttpClient.newHttpClient();
    private final ServiceProcess service;

    StatementSender(ServiceProcess service) {
        this.service = service;
    }

    /**
     * @param phases how far it was after how many seconds is added to it
     * @return lines a second
     */
    double send(Path file, int lines, Map<String, Object> phases) throws IOException, InterruptedException {
        long started = System.nanoTime();
        HttpRequest upload = request("")
                .header("Content-Type", "application/xml")
                .POST(HttpRequest.BodyPublishers.ofFile(file))
                .build();
        HttpResponse<String> answer = client.send(upload, HttpResponse.BodyHandlers.ofString());
        assertEquals(202, answer.statusCode(), answer.body());
        phases.put("secondsSending", seconds(started));
        JsonNode done = awaited(JSON.readTree(answer.body()).path("id").asText(), started, phases);
        double rate = lines * 1e9 / (System.nanoTime() - started);
        assertEquals("MATCHED", done.path("state").asText(), done.toString());
        assertEquals(lines, done.path("matched").asInt(), done.toString());
        phases.put("megabytes", file.toFile().length() >> 20);
        return rate;
    }

    private JsonNode awaited(String id, long started, Map<String, Object> phases)
            throws IOException, InterruptedException {
        while (true) {
            HttpRequest question = request("/" + id).GET().build();
            JsonNode now = JSON.readTree(
                    client.send(question, HttpResponse.BodyHandlers.ofString()).body());
            String state = now.path("state").asText();
            if (state.equals("READ")) {
                phases.putIfAbsent("secondsUntilRead", seconds(started));
            }
            if (state.equals("MATCHED") || state.equals("REJECTED")) {
                phases.put("secondsUntilMatched", seconds(started));
                return now;
            }
            LockSupport.parkNanos(AGAIN_NANOS);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(service.uri("/api/v1/bank/statements" + path))
                .timeout(ANSWER_MAX)
                .header("Authorization", "Bearer " + Tokens.ofBank(BANK));
    }

    private static double seconds(long started) {
        return Math.round((System.nanoTime() - started) / 1e8) / 10.0;
    }
}
