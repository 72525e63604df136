package cn.anxue.simulator.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The kit of a running service, asked over HTTP; signs in again when a token ends. */
final class RemoteKit implements Kit {
    private static final String CASES = "/demo/conformance";
    private static final List<String> FIELDS = List.of("name", "call", "state", "task", "words");
    private static final Duration ANSWER_MAX = Duration.ofSeconds(30);
    private static final int OK_MAX = 299;
    private static final int UNAUTHENTICATED = 401;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(ANSWER_MAX).build();
    private final ObjectMapper json = new ObjectMapper();
    private final ConformanceOptions options;
    private @Nullable String token;

    RemoteKit(ConformanceOptions options) {
        this.options = options;
        this.token = options.token();
    }

    @Override
    public List<Stand> all() throws IOException, InterruptedException {
        List<Stand> stands = new ArrayList<>();
        for (JsonNode item : json.readTree(asked(request(CASES).GET())).path("items")) {
            if (!FIELDS.stream().allMatch(item::hasNonNull)) {
                throw new IOException("the answer has an item that is no case. 应答中有不是自测项目的内容。");
            }
            stands.add(json.treeToValue(item, Stand.class));
        }
        return stands;
    }

    @Override
    public void begin(String name) throws IOException, InterruptedException {
        asked(request(CASES + "/" + name).POST(HttpRequest.BodyPublishers.noBody()));
    }

    private String asked(HttpRequest.Builder request) throws IOException, InterruptedException {
        if (token == null) {
            token = signIn();
        }
        HttpResponse<String> answer = send(request.setHeader("Authorization", "Bearer " + token));
        if (answer.statusCode() == UNAUTHENTICATED && options.token() == null) {
            token = signIn();
            answer = send(request.setHeader("Authorization", "Bearer " + token));
        }
        return body(answer);
    }

    private String signIn() throws IOException, InterruptedException {
        String form =
                "grant_type=password&username=" + encoded(options.name()) + "&password=" + encoded(options.password());
        HttpRequest.Builder request = request("/api/v1/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        String given = json.readTree(body(send(request))).path("access_token").asText();
        if (!ConformanceOptions.isToken(given)) {
            throw new IOException("the answer has no token. Is it this service? 应答中没有令牌，请确认服务地址。");
        }
        return given;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(options.url() + path))
                .timeout(ANSWER_MAX)
                .header("Accept-Language", "en");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** @throws IOException where the service refused: what it said, as far as it said anything */
    private static String body(HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() <= OK_MAX) {
            return answer.body();
        }
        throw new IOException(answer.request().method() + " " + answer.request().uri() + " was answered "
                + answer.statusCode() + " " + answer.body().strip());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
