package cn.anxue.killed;

import cn.anxue.packaged.ServiceProcess;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;

/** Somebody who calls the service and calls again, the same under the same key, until he is answered. */
final class Client {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration ANSWER_MAX = Duration.ofSeconds(30);
    private static final Duration TRIES_MAX = Duration.ofMinutes(3);
    private static final int AGAIN_MILLIS = 100;

    private final HttpClient http = HttpClient.newHttpClient();
    private final ServiceProcess service;
    private final String token;

    private Client(ServiceProcess service, String token) {
        this.service = service;
        this.token = token;
    }

    static Client of(ServiceProcess service, String name) throws InterruptedException {
        Client nobody = new Client(service, "");
        JsonNode answer = nobody.until(HttpRequest.newBuilder(service.uri("/api/v1/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=password&username=" + name + "&password=anxue-demo")));
        return new Client(service, answer.path("access_token").asText());
    }

    JsonNode get(String path) throws InterruptedException {
        return until(request(path).GET());
    }

    JsonNode post(String path, Object body) throws InterruptedException {
        return until(request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(text(body))));
    }

    JsonNode send(byte[] statement) throws InterruptedException {
        return until(upload().POST(BodyPublishers.ofByteArray(statement)));
    }

    HttpRequest.Builder upload() {
        return request("/api/v1/bank/statements").header("Content-Type", "application/xml");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(service.uri(path)).header("Authorization", "Bearer " + token);
    }

    private JsonNode until(HttpRequest.Builder request) throws InterruptedException {
        long end = System.nanoTime() + TRIES_MAX.toNanos();
        while (System.nanoTime() < end) {
            try {
                return once(request.timeout(ANSWER_MAX).build());
            } catch (IOException noAnswer) {
                Thread.sleep(AGAIN_MILLIS);
            }
        }
        throw new IllegalStateException("never answered: " + request.build().uri());
    }

    private JsonNode once(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(request.uri() + " " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    private static String text(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
