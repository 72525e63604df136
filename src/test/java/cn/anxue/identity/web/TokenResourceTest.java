package cn.anxue.identity.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.anxue.Tokens;
import cn.anxue.audit.AuditEvent;
import cn.anxue.audit.AuditQuery;
import cn.anxue.audit.AuditReader;
import cn.anxue.calendar.Today;
import cn.anxue.identity.ActorId;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.identity.Scope;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The token endpoint as an OAuth client sees it. */
@QuarkusTest
class TokenResourceTest {
    private record Machine(String id, String secret) {}

    @Inject
    AuditReader audit;

    @Inject
    Today today;

    @Test
    void issuesTokenToDemoActor() {
        password("officer", "anxue-demo")
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("access_token", notNullValue())
                .body("token_type", is("Bearer"))
                .body("expires_in", is(900));
    }

    @Test
    void answersUnknownNameAsWrongPassword() {
        Response unknown =
                password("nobody", "anxue-demo").statusCode(400).extract().response();
        Response wrong = password("officer", "guess").statusCode(400).extract().response();

        assertEquals("invalid_grant", unknown.path("error"));
        assertEquals(unknown.asString(), wrong.asString());
    }

    @Test
    void refusesForeignGrantAndMissingParameters() {
        form(Map.of("grant_type", "implicit")).statusCode(400).body("error", is("unsupported_grant_type"));
        form(Map.of("username", "officer")).statusCode(400).body("error", is("invalid_request"));
        form(Map.of("grant_type", "password")).statusCode(400).body("error", is("invalid_request"));
        password("officer", "x".repeat(201)).statusCode(400).body("error", is("invalid_request"));
    }

    @Test
    void givesMachineATokenForItsSecret() {
        Machine client = register(Map.of("name", name(), "bankCode", "000000000002"));

        String token = credentials(client.id(), client.secret())
                .statusCode(200)
                .body("expires_in", is(900))
                .extract()
                .path("access_token");

        given().auth()
                .oauth2(token)
                .get("/api/v1/clients/" + client.id())
                .then()
                .statusCode(403);
        given().auth()
                .preemptive()
                .basic(client.id(), client.secret())
                .formParam("grant_type", "client_credentials")
                .post("/api/v1/token")
                .then()
                .statusCode(200);
    }

    @Test
    void refusesWrongSecretUnknownClientAndRevokedOne() {
        Machine client = register(Map.of("name", name(), "institutionId", UUID.randomUUID()));

        credentials(client.id(), "anxue_wrong")
                .statusCode(401)
                .header("WWW-Authenticate", "Basic realm=\"anxue\"")
                .body("error", is("invalid_client"));
        credentials(UUID.randomUUID().toString(), client.secret()).statusCode(401);
        credentials("not-an-id", "x").statusCode(401);
        form(Map.of("grant_type", "client_credentials")).statusCode(401);

        asAdmin().post("/api/v1/clients/" + client.id() + "/revocation").then().statusCode(204);
        credentials(client.id(), client.secret()).statusCode(401);
    }

    @Test
    void changesASecretWithoutAGap() {
        Machine first = register(Map.of("name", name(), "bankCode", "000000000001"));
        Machine second = renew(first, 24);

        credentials(first.id(), first.secret()).statusCode(200);
        credentials(first.id(), second.secret()).statusCode(200);
        try {
            today.setSource(InstantSource.offset(InstantSource.system(), Duration.ofHours(25)));
            credentials(first.id(), first.secret()).statusCode(401);
            credentials(first.id(), second.secret()).statusCode(200);
        } finally {
            today.setSource(InstantSource.system());
        }
        Machine third = renew(first, 24);
        credentials(first.id(), first.secret()).statusCode(401);
        credentials(first.id(), second.secret()).statusCode(200);
        Machine fourth = renew(first, 0);
        credentials(first.id(), third.secret()).statusCode(401);
        credentials(first.id(), fourth.secret()).statusCode(200);
    }

    @Test
    void makesWhoGuessesSecretsWaitAndNobodyElse() {
        Machine client = register(Map.of("name", name(), "bankCode", "000000000001"));
        for (int i = 0; i < 10; i++) {
            credentials(client.id(), "anxue_wrong").statusCode(401);
        }

        credentials(client.id(), "anxue_wrong").statusCode(429).body("error", is("slow_down"));
        credentials(client.id(), client.secret()).statusCode(200);
    }

    @Test
    void showsSecretOnceOnly() {
        String name = name();
        Machine client = register(Map.of("name", name, "bankCode", "000000000001"));

        asAdmin()
                .get("/api/v1/clients/" + client.id())
                .then()
                .statusCode(200)
                .body("name", equalTo(name))
                .body("secret", nullValue());
    }

    @Test
    void refusesATakenNameAndLeavesATrail() {
        Map<String, String> body = Map.of("name", name(), "bankCode", "000000000001");
        Machine client = register(body);

        asAdmin()
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/clients")
                .then()
                .statusCode(409)
                .body("code", is("CLIENT_NAME_TAKEN"));
        assertEquals(List.of("client.registered"), acts(client));
        asAdmin().post("/api/v1/clients/" + client.id() + "/revocation").then().statusCode(204);
        asAdmin().post("/api/v1/clients/" + client.id() + "/revocation").then().statusCode(204);
        assertEquals(List.of("client.revoked", "client.registered"), acts(client));
    }

    @Test
    void refusesClientOfTwoMastersOrNone() {
        Map<String, Object> both =
                Map.of("name", name(), "bankCode", "000000000001", "institutionId", UUID.randomUUID());

        asAdmin()
                .contentType(ContentType.JSON)
                .body(both)
                .post("/api/v1/clients")
                .then()
                .statusCode(400);
        asAdmin()
                .contentType(ContentType.JSON)
                .body(Map.of("name", name()))
                .post("/api/v1/clients")
                .then()
                .statusCode(400);
    }

    private static Machine renew(Machine client, int hours) {
        return asAdmin()
                .contentType(ContentType.JSON)
                .body(Map.of("overlapHours", hours))
                .post("/api/v1/clients/" + client.id() + "/secrets")
                .then()
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .extract()
                .as(Machine.class);
    }

    private List<String> acts(Machine client) {
        Caller nation = new Caller(ActorId.next(), "auditor", Set.of(Role.AUDITOR), new Scope.Region("000000"));
        AuditQuery query = new AuditQuery("client", UUID.fromString(client.id()), null, 10);
        return audit.read(nation, query).stream().map(AuditEvent::act).toList();
    }

    private static ValidatableResponse password(String name, String password) {
        return form(Map.of("grant_type", "password", "username", name, "password", password));
    }

    private static ValidatableResponse credentials(String id, String secret) {
        return form(Map.of("grant_type", "client_credentials", "client_id", id, "client_secret", secret));
    }

    private static ValidatableResponse form(Map<String, String> form) {
        return given().contentType(ContentType.URLENC)
                .formParams(form)
                .post("/api/v1/token")
                .then();
    }

    private static Machine register(Map<String, ?> body) {
        return asAdmin()
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/clients")
                .then()
                .statusCode(201)
                .header("Location", matchesPattern(".*/api/v1/clients/[0-9a-f-]{36}"))
                .extract()
                .as(Machine.class);
    }

    private static RequestSpecification asAdmin() {
        return given().auth().oauth2(Tokens.of("admin"));
    }

    private static String name() {
        return "machine-" + UUID.randomUUID();
    }
}
