package cn.anxue.attack;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.anxue.Routes;
import cn.anxue.Routes.Route;
import cn.anxue.Tokens;
import cn.anxue.institution.InstitutionFixtures;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Ways of writing a request that have slipped past rules elsewhere. */
@QuarkusTest
class PathTricksTest {
    private static final String INSTITUTIONS = "/api/v1/institutions";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** V8.3.1: path tricks that have slipped past rules on paths. No guarded route answers a stranger. */
    @Test
    void guardsRoutesHoweverTheirPathIsWritten() throws IOException, InterruptedException {
        List<String> wrong = new ArrayList<>();
        for (Route route : Routes.all()) {
            if (route.who().equals(Routes.PUBLIC) || !route.method().equals("GET")) {
                continue;
            }
            String path = route.path()
                    .replaceAll("\\{\\w+:\\s*(\\w+)[^}]*}", "$1")
                    .replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
            for (String written : List.of(
                    path + ";x",
                    path + "%3bx",
                    path + ";.css",
                    path + "/",
                    path + "%2f",
                    path + "%20",
                    path + "?x=;y",
                    "/." + path,
                    "/%2e" + path,
                    "/x/%2e%2e" + path,
                    path.replace("/api", "/%61pi"),
                    path.replace("/api", "/API"),
                    path.replace("/v1/", "//v1/"),
                    path.replace("/v1/", "/v1%00/"))) {
                int status = status(written);
                // A page sends a stranger to sign in.
                if (status < 300 || status < 400 && path.startsWith("/api/")) {
                    wrong.add(written + " " + status);
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    /** V4.1.4: a method in a header is not a method. */
    @Test
    void ignoresMethodsInHeaders() {
        String id = InstitutionFixtures.register().toString();
        for (String header : List.of("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override")) {
            as("auditor.test")
                    .header(header, "PUT")
                    .body(InstitutionFixtures.body())
                    .post(INSTITUTIONS + "/" + id)
                    .then()
                    .statusCode(oneOf(403, 405));
        }
    }

    private static RequestSpecification as(String actor) {
        return given().auth().oauth2(Tokens.of(actor)).contentType(ContentType.JSON);
    }

    private static int status(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .timeout(Duration.ofSeconds(20))
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
    }
}
