package cn.anxue.message;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * An operator's gateway for short messages: {@code POST} of {@code {"id", "to", "text"}} with the id as idempotency key as well;
 * any 2xx takes it. Neither number nor text is ever logged.
 */
@ApplicationScoped
class HttpGateway implements Sender {
    private static final Logger LOG = Logger.getLogger(HttpGateway.class);
    private static final int SUCCESS = 2;
    private static final int CLASS = 100;

    private final ObjectMapper json;
    private final Optional<URI> url;
    private final Optional<String> token;
    private final Duration timeout;
    private final HttpClient client;

    HttpGateway(
            ObjectMapper json,
            @ConfigProperty(name = "anxue.message.gateway-url") Optional<URI> url,
            @ConfigProperty(name = "anxue.message.gateway-token") Optional<String> token,
            @ConfigProperty(name = "anxue.message.gateway-timeout", defaultValue = "5s") Duration timeout) {
        this.json = json;
        this.url = url;
        this.token = token;
        this.timeout = timeout;
        this.client = HttpClient.newBuilder()
                .connectTimeout(timeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public boolean isReady() {
        return url.isPresent();
    }

    @Override
    public boolean send(MessageId id, String phone, String text) {
        try {
            HttpResponse<Void> answer = client.send(request(id, phone, text), HttpResponse.BodyHandlers.discarding());
            if (answer.statusCode() / CLASS == SUCCESS) {
                return true;
            }
            LOG.warnf("The message gateway answered %d to message %s", answer.statusCode(), id);
        } catch (IOException e) {
            LOG.warnf(
                    "The message gateway did not take message %s: %s",
                    id, e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private HttpRequest request(MessageId id, String phone, String text) throws JsonProcessingException {
        byte[] body = json.writeValueAsBytes(Map.of("id", id.toString(), "to", phone, "text", text));
        HttpRequest.Builder request = HttpRequest.newBuilder(url.orElseThrow())
                .timeout(timeout)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", id.toString())
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        token.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
        return request.build();
    }
}
