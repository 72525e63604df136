package cn.anxue.web;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import cn.anxue.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What opens a door never stands in the log, whatever goes wrong with it (ASVS 5.0 V16.2.5, V14.2.1). */
@QuarkusTest
class SecretsInLogTest {
    private static final String TOKEN = "/api/v1/token";
    /** Nobody else's, since whoever fails too often has to wait. */
    private static final String NAME = "inspector9.test";

    private final String secret = "s3cret-" + UUID.randomUUID();
    private final Lines log = new Lines();

    @BeforeEach
    void listen() {
        Tokens.caller(NAME);
        Logger.getLogger("").addHandler(log);
    }

    @AfterEach
    void stopListening() {
        Logger.getLogger("").removeHandler(log);
    }

    @Test
    void keepsPasswordsSecretsCodesAndTokensOutOfTheLog() {
        given().formParams("grant_type", "password", "username", NAME, "password", secret)
                .post(TOKEN);
        given().formParams("grant_type", "password", "username", secret + "\n", "password", secret.repeat(20))
                .post(TOKEN);
        given().formParams("grant_type", "client_credentials", "client_id", UUID.randomUUID(), "client_secret", secret)
                .post(TOKEN);
        given().header("Authorization", "Basic " + base64(UUID.randomUUID() + ":" + secret))
                .formParams("grant_type", "client_credentials")
                .post(TOKEN);
        given().formParams("grant_type", "urn:anxue:order-code", "reference", "A1", "code", secret)
                .post(TOKEN);
        given().contentType("application/x-www-form-urlencoded")
                .body("grant_type=password&username=%&password=" + secret)
                .post(TOKEN);
        given().contentType("application/x-www-form-urlencoded")
                .body("grant_type=password&username=" + NAME + "&password=" + secret + "%")
                .post(TOKEN);
        given().redirects()
                .follow(false)
                .formParams("name", NAME, "password", secret)
                .post("/sign-in");
        for (String scheme : List.of("Bearer ", "Basic ", "", "Bearer a.")) {
            given().header("Authorization", scheme + secret).get("/api/v1/approvals");
        }
        given().header(
                        "Authorization",
                        "Bearer " + base64("{\"alg\":\"none\"}") + "." + base64("{\"sub\":\"" + secret + "\"}"))
                .get("/api/v1/approvals");
        given().cookie("anxue-session", secret).get("/api/v1/approvals");
        given().contentType("application/json").body("{\"phone\":\"" + secret).post("/api/v1/family/codes");

        assertEquals(
                List.of(),
                log.lines.stream().filter(line -> line.contains(secret)).toList());
    }

    @Test
    void hearsWhatIsLogged() {
        Logger.getLogger("cn.anxue.tryout").warning("this is heard");

        assertFalse(log.lines.stream().noneMatch(line -> line.contains("this is heard")));
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** As the console would print it, with the stack of what was thrown. */
    private static final class Lines extends Handler {
        private final Queue<String> lines = new ConcurrentLinkedQueue<>();
        private final PatternFormatter formatter = new PatternFormatter("%c %s%e");

        @Override
        public void publish(LogRecord line) {
            lines.add(formatter.format(line));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
