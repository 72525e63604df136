package cn.anxue.audit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.anxue.Tokens;
import cn.anxue.identity.Caller;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** The trail is written with its act, is never rewritten, and shows itself to those in scope. */
@QuarkusTest
class AuditTrailTest {
    @Inject
    AuditTrail trail;

    @Inject
    AgroalDataSource dataSource;

    @ConfigProperty(name = "anxue.db.url")
    String url;

    @ConfigProperty(name = "anxue.db.owner.user")
    String owner;

    @ConfigProperty(name = "anxue.db.owner.password")
    String ownerPassword;

    @Test
    void needsTheTransactionOfTheAct() {
        Caller officer = Tokens.caller("officer.test");

        assertThrows(
                TransactionalException.class, () -> trail.record(officer, "thing.made", "thing", UUID.randomUUID()));
    }

    @Test
    void vanishesWithAnActThatFails() {
        UUID thing = UUID.randomUUID();

        assertThrows(
                IllegalStateException.class,
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    trail.record(Tokens.caller("officer.test"), "thing.made", "thing", thing);
                    throw new IllegalStateException("the act fails");
                }));

        read("auditor.test", thing).body("items", empty());
    }

    @Test
    void showsWhoDidWhatWithoutValues() {
        UUID thing = UUID.randomUUID();
        record(Tokens.caller("officer.test"), thing, "name", "licence/number");

        read("auditor.test", thing)
                .body("items", hasSize(1))
                .body("items[0].actorName", is("officer.test"))
                .body("items[0].act", is("thing.changed"))
                .body("items[0].fields", contains("name", "licence/number"))
                .body("items[0].regionCode", is("410902"));
        read("officer.test", thing).body("items", hasSize(1));
    }

    @Test
    void staysWithinItsRegion() {
        UUID thing = UUID.randomUUID();
        record(Tokens.caller("officer.test"), thing);

        read("auditor.chengde", thing).body("items", empty());
        read("officer.other", thing).body("items", empty());
        given().auth()
                .oauth2(Tokens.of("auditor.test"))
                .get("/api/v1/audit?subject=thing")
                .then()
                .body("items.regionCode", everyItem(is("410902")));
    }

    @Test
    void showsTheWholeTrailOfASubjectInScope() {
        UUID thing = UUID.randomUUID();
        record(Tokens.caller("bank"), thing);
        read("auditor.test", thing).body("items", empty());

        record(Tokens.caller("officer.test"), thing);

        read("auditor.test", thing).body("items.actorName", contains("officer.test", "bank"));
        read("officer.other", thing).body("items", empty());
    }

    @Test
    void writesAListInOneGo() {
        UUID thing = UUID.randomUUID();
        AuditTrail.Row row =
                new AuditTrail.Row(Caller.SYSTEM, "thing.booked", "thing", thing, List.of("state"), "410902");

        QuarkusTransaction.requiringNew().run(() -> trail.recordAll(Collections.nCopies(5_000, row)));

        String cursor =
                read("auditor.test", thing).body("items", hasSize(50)).extract().path("next");
        given().auth()
                .oauth2(Tokens.of("auditor.test"))
                .get("/api/v1/audit?id=" + thing + "&limit=200&cursor=" + cursor)
                .then()
                .body("items", hasSize(200));
    }

    @Test
    void refusesToBeRewritten() throws SQLException {
        UUID thing = UUID.randomUUID();
        record(Tokens.caller("officer.test"), thing);

        try (Connection service = dataSource.getConnection();
                Connection master = DriverManager.getConnection(url, owner, ownerPassword)) {
            for (String attack : List.of(
                    "update audit_event set actor_name = 'nobody'",
                    "delete from audit_event",
                    "truncate audit_event")) {
                assertEquals("42501", refused(service, attack), "the service: " + attack);
                assertEquals("23001", refused(master, attack), "the owner: " + attack);
            }
        }

        read("auditor.test", thing).body("items.actorName", contains("officer.test"));
    }

    private static String refused(Connection connection, String sql) {
        SQLException refused = assertThrows(SQLException.class, () -> {
            try (var statement = connection.createStatement()) {
                statement.execute(sql);
            }
        });
        return String.valueOf(refused.getSQLState());
    }

    private void record(Caller caller, UUID thing, String... fields) {
        QuarkusTransaction.requiringNew().run(() -> trail.record(caller, "thing.changed", "thing", thing, fields));
    }

    private static ValidatableResponse read(String who, UUID thing) {
        return given().auth()
                .oauth2(Tokens.of(who))
                .get("/api/v1/audit?subject=thing&id=" + thing)
                .then()
                .statusCode(200);
    }
}
