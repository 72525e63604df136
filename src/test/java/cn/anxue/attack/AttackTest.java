package cn.anxue.attack;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.Routes;
import cn.anxue.Routes.Route;
import cn.anxue.Tokens;
import cn.anxue.bank.LineFixtures;
import cn.anxue.deposit.DepositFixtures;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.document.DocumentFixtures;
import cn.anxue.institution.InstitutionFixtures;
import cn.anxue.page.Page;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What attackers try first, on real routes. Tokens that are forged are tried in {@code ForgedTokenTest}. */
@QuarkusTest
class AttackTest {
    private static final String LINES = "/api/v1/bank/transactions";
    private static final String INSTITUTIONS = "/api/v1/institutions";

    /** V8.2.2, V8.3.1. */
    @Test
    void keepsABankFromTheAccountsOfAnother() {
        AgreementView agreement = DepositFixtures.activeInstitution();
        String account = Objects.requireNonNull(agreement.depositAccount());
        String before = deposit(agreement);

        as("bank2")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(List.of(LineFixtures.debit(account, "R1", "1.00", null)))
                .post(LINES)
                .then()
                .statusCode(200)
                .body("items[0].outcome", equalTo("REFUSED"))
                .body("items[0].id", equalTo(null));
        as("bank2")
                .get(INSTITUTIONS + "/" + agreement.institutionId() + "/deposit")
                .then()
                .statusCode(404);
        as("bank2").get("/api/v1/agreements/" + agreement.id()).then().statusCode(404);
        assertEquals(before, deposit(agreement));
    }

    /** V8.2.2: ids that were guessed, are of another thing, or are no ids at all look alike. */
    @Test
    void tellsNothingAboutGuessedIds() {
        String theirs = InstitutionFixtures.register().toString();
        List<String> details = new ArrayList<>();
        for (String guess :
                List.of(theirs, UUID.randomUUID().toString(), new UUID(0, 1).toString(), "1", "' or 1=1--")) {
            details.add(as("officer.other")
                    .get(INSTITUTIONS + "/{id}", guess)
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("NOT_FOUND"))
                    .extract()
                    .path("detail"));
        }
        assertEquals(1, details.stream().distinct().count(), details.toString());
    }

    /** V15.3.3: fields a client has no say in. */
    @ParameterizedTest
    @ValueSource(strings = {"state", "balance", "id", "version", "held", "competentAuthorityId", "class"})
    void refusesFieldsNobodyAsked(String field) {
        Map<String, Object> body = InstitutionFixtures.body();
        body.put(field, "ACTIVE");
        as("officer.test")
                .body(body)
                .post(INSTITUTIONS)
                .then()
                .statusCode(400)
                .body("code", equalTo("UNKNOWN_FIELD"))
                .body("errors[0].pointer", equalTo("/" + field));
        as("bank")
                .header("Idempotency-Key", UUID.randomUUID())
                .body("[{\"account\":\"6222\",\"" + field + "\":\"ACTIVE\"}]")
                .post(LINES)
                .then()
                .statusCode(400)
                .body("code", equalTo("UNKNOWN_FIELD"));
    }

    /** V15.3.3: of two equal fields no reader may take the one another overlooked. */
    @Test
    void refusesFieldsGivenTwice() {
        as("bank")
                .header("Idempotency-Key", UUID.randomUUID())
                .body("[{\"account\":\"1\",\"account\":\"2\"}]")
                .post(LINES)
                .then()
                .statusCode(400)
                .body("code", equalTo("MALFORMED_JSON"));
    }

    /** V2.4.1, V15.2.2: lists nobody can page through at once. */
    @Test
    void boundsEveryPage() {
        List<String> wrong = new ArrayList<>();
        for (String path :
                List.of("/approvals", "/audit", "/institutions", "/notices", "/supervisors", "/agreements")) {
            for (String limit : List.of("1e9", "1000000000", "-1", "9223372036854775808")) {
                Response answer = as("officer.test").get("/api/v1" + path + "?limit=" + limit);
                boolean bounded = answer.statusCode() == 200
                        && answer.jsonPath().getList("items").size() <= Page.LIMIT_MAX;
                if (!bounded && answer.statusCode() != 400) {
                    wrong.add(path + " limit=" + limit + " " + answer.statusCode());
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    /** V4.3.1, V5.2.1: 50 MB, announced or not, never reach a reader. */
    @Test
    void cutsOffEnormousBodies() throws IOException, InterruptedException {
        byte[] megabyte = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
        HttpRequest announced = money().POST(HttpRequest.BodyPublishers.ofByteArrays(Collections.nCopies(50, megabyte)))
                .build();
        assertTrue(isCutOff(announced));
    }

    /** V1.5.2, V15.2.2: depth that would exhaust a reader's stack. */
    @Test
    void refusesDepth() throws IOException, InterruptedException {
        for (String deep : List.of("[".repeat(10_000), "[{\"counterparty\":".repeat(10_000))) {
            HttpResponse<String> answer =
                    send(money().POST(HttpRequest.BodyPublishers.ofString(deep)).build());
            assertEquals(400, answer.statusCode(), answer.body());
            assertTrue(answer.body().length() < 1_000, answer.body());
        }
    }

    /** V5.2.6: small files that unfold into gigabytes of pixels. */
    @Test
    void refusesFloodsOfPixels() {
        for (byte[] picture : List.of(DocumentFixtures.aPng(20_000, 20_000), DocumentFixtures.aJpeg(60_000, 60_000))) {
            given().auth()
                    .oauth2(Tokens.of("officer.test"))
                    .multiPart("file", "a.png", picture, "image/png")
                    .post("/api/v1/documents")
                    .then()
                    .statusCode(oneOf(400, 413, 422))
                    .body("code", equalTo("PICTURE_TOO_LARGE"));
        }
    }

    /** V8.2.1: a family reaches its order and nothing of any office. */
    @Test
    void keepsFamiliesFromOffices() {
        List<String> wrong = new ArrayList<>();
        String family = Tokens.ofOrder(new UUID(0, 1));
        for (Route route : Routes.all()) {
            if (route.allows("family") || route.who().equals(Routes.PUBLIC)) {
                continue;
            }
            String path = route.path()
                    .replaceAll("\\{\\w+:\\s*(\\w+)[^}]*}", "$1")
                    .replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
            int status = given().auth()
                    .oauth2(family)
                    .redirects()
                    .follow(false)
                    .request(route.method(), path)
                    .statusCode();
            // A page asks who carries no session to sign in.
            if (status != 403 && status != 415 && (path.startsWith("/api/") || status == 200)) {
                wrong.add(route.line() + " answers a family " + status);
            }
        }
        assertEquals(List.of(), wrong);
    }

    /** V1.5.1: no XML is read where none is asked for. */
    @Test
    void readsNoXml() {
        String laughs = "<!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY b \"" + "&a;".repeat(100) + "\">]><l>"
                + "&b;".repeat(100) + "</l>";
        for (String path : List.of(LINES, INSTITUTIONS, "/api/v1/notices")) {
            as("officer.test")
                    .contentType("application/xml")
                    .body(laughs)
                    .post(path)
                    .then()
                    .statusCode(not(oneOf(200, 201, 202, 500)));
        }
    }

    private static RequestSpecification as(String actor) {
        return given().auth().oauth2(Tokens.of(actor)).contentType(ContentType.JSON);
    }

    private static String deposit(AgreementView agreement) {
        return as("officer.test")
                .get(INSTITUTIONS + "/" + agreement.institutionId() + "/ledger")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static HttpRequest.Builder money() {
        return HttpRequest.newBuilder(address(LINES))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + Tokens.of("bank"))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .timeout(Duration.ofSeconds(20));
    }

    /** Refused, or the connection closed on whoever keeps sending. */
    private static boolean isCutOff(HttpRequest request) throws InterruptedException {
        try {
            return send(request).statusCode() == 413;
        } catch (IOException closed) {
            return true;
        }
    }

    private static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static URI address(String path) {
        return URI.create("http://localhost:" + RestAssured.port + path);
    }
}
