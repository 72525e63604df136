package cn.anxue.identity;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.Tokens;
import cn.anxue.batch.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is taken from an actor or a machine is gone with the next request, tokens or not (ASVS 5.0 V8.3.2, V7.4.2). */
@QuarkusTest
class RightsAtOnceTest {
    private static final Duration BOUND = Duration.ofSeconds(3);
    private static final PasswordHash PASSWORD = PasswordHash.of(DemoActors.PASSWORD);

    @Inject
    ActorService actors;

    @Inject
    ClientService clients;

    @Inject
    Sql sql;

    @Test
    void endsTokensOfARevokedMachineAtOnce() {
        Caller administrator = Tokens.caller("admin");
        ClientService.Registered client =
                clients.register(administrator, "rights-" + UUID.randomUUID(), new Scope.Bank("000000000001"));
        String token = given().formParam("grant_type", "client_credentials")
                .formParam("client_id", client.id().toString())
                .formParam("client_secret", client.secret().value())
                .post("/api/v1/token")
                .path("access_token");
        assertEquals(200, read("/api/v1/bank/instructions", token));

        clients.revoke(administrator, client.id());

        assertEquals(401, read("/api/v1/bank/instructions", token));
    }

    @Test
    void endsTokensOfAReboundActorAndTakesHisNextOnes() {
        String name = actor();
        String token = token(name);
        assertEquals(200, read("/api/v1/approvals", token));

        actors.rebind(name, new Scope.Region("410922"));

        assertEquals(401, read("/api/v1/approvals", token));
        assertEquals(200, read("/api/v1/approvals", token(name)));
    }

    @Test
    void learnsOfAnotherNodesChangeWithinTheBound() throws InterruptedException {
        String name = actor();
        String token = token(name);
        assertEquals(200, read("/api/v1/approvals", token));

        // Another node, or a person at the database: neither raises the number, so PostgreSQL does.
        change("update identity_actor set disabled_at = now() where name = ?", name);

        long since = System.nanoTime();
        while (read("/api/v1/approvals", token) == 200) {
            assertTrue(System.nanoTime() - since < BOUND.toNanos(), "the token outlives the bound");
            Thread.sleep(100);
        }
    }

    @Test
    void neverGivesRightsBack() {
        String name = actor();
        actors.rebind(name, new Scope.Region("410922"));

        assertThrows(
                RuntimeException.class,
                () -> change("update identity_actor set rights_version = 0 where name = ?", name));
    }

    @Test
    void keepsWhatARolledBackChangeWouldHaveTaken() {
        String name = actor();
        String token = token(name);

        QuarkusTransaction.begin();
        actors.rebind(name, new Scope.Region("410922"));
        QuarkusTransaction.rollback();

        assertEquals(200, read("/api/v1/approvals", token));
    }

    private String actor() {
        String name = "rights." + UUID.randomUUID();
        actors.ensure(name, PASSWORD, Set.of(Role.OFFICER), new Scope.Region("410902"), false);
        return name;
    }

    private void change(String statement, String name) {
        QuarkusTransaction.requiringNew().run(() -> sql.update(statement, update -> update.setString(1, name)));
    }

    private static String token(String name) {
        return given().formParam("grant_type", "password")
                .formParam("username", name)
                .formParam("password", DemoActors.PASSWORD)
                .post("/api/v1/token")
                .path("access_token");
    }

    private static int read(String path, String token) {
        return given().auth().oauth2(token).get(path).statusCode();
    }
}
