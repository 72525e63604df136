package cn.anxue.bench;

import cn.anxue.bench.Comparison.Run;
import cn.anxue.bench.GeneratedOrders.Order;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * {@code POST /lessons/confirmations}: each list confirms one lesson of each of its orders, so one entry an order. As many
 * clients as there are groups of orders send at a time.
 */
final class ConfirmationLoad {
    private final HttpClient client = HttpClient.newHttpClient();
    private final URI uri;
    private final String token;
    private final List<List<Order>> groups;
    private int next = 1;

    ConfirmationLoad(String base, String token, List<List<Order>> groups) {
        this.uri = URI.create(base).resolve("/api/v1/lessons/confirmations");
        this.token = token;
        this.groups = groups;
    }

    /** Lessons confirmed a second; each client sends so many lists one after the other. */
    Run run(int lists) {
        return () -> {
            List<Callable<List<String>>> clients = new ArrayList<>();
            long confirmed = 0;
            for (List<Order> group : groups) {
                List<String> bodies = new ArrayList<>();
                for (int i = 0; i < lists; i++) {
                    bodies.add(body(group, next + i));
                }
                clients.add(() -> sendAll(bodies));
                confirmed += (long) group.size() * lists;
            }
            next += lists;
            ExecutorService threads = Executors.newFixedThreadPool(groups.size());
            long started = System.nanoTime();
            List<String> answers = new ArrayList<>();
            for (Future<List<String>> one : threads.invokeAll(clients)) {
                answers.addAll(one.get());
            }
            long nanos = System.nanoTime() - started;
            threads.shutdown();
            answers.forEach(ConfirmationLoad::requireAllAnswered);
            return confirmed * 1e9 / nanos;
        };
    }

    private List<String> sendAll(List<String> bodies) throws Exception {
        List<String> answers = new ArrayList<>();
        for (String body : bodies) {
            HttpRequest request = HttpRequest.newBuilder(uri)
                    .timeout(Duration.ofSeconds(60))
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            answers.add(
                    client.send(request, HttpResponse.BodyHandlers.ofString()).body());
        }
        return answers;
    }

    private static void requireAllAnswered(String answer) {
        if (!answer.startsWith("{\"items\":[{\"line\":0,\"outcome\":\"ANSWERED\"") || answer.contains("REFUSED")) {
            throw new IllegalStateException(answer.substring(0, Math.min(400, answer.length())));
        }
    }

    private static String body(List<Order> orders, int n) {
        StringBuilder body = new StringBuilder("[");
        for (Order order : orders) {
            body.append(body.length() == 1 ? "" : ",")
                    .append("{\"orderId\":\"")
                    .append(order.id().value())
                    .append("\",\"n\":")
                    .append(n)
                    .append(",\"answer\":\"CONFIRMED\"}");
        }
        return body.append(']').toString();
    }
}
