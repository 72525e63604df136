package cn.anxue.idempotency;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.Tokens;
import cn.anxue.bank.LineFixtures;
import cn.anxue.deposit.DepositFixtures;
import cn.anxue.institution.InstitutionFixtures;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Another node that has taken a key and not answered yet is waited for, but not for ever. */
@QuarkusTest
class KeyHeldElsewhereTest {
    private static final String PATH = "/api/v1/bank/transactions";
    private static final String HELD = """
            insert into idempotency_record (caller_id, route, key, digest, status, answer)
            values (?, 'POST /api/v1/bank/transactions', ?, decode(repeat('00', 32), 'hex'), 200, '{}')""";

    @Inject
    AgroalDataSource dataSource;

    @Test
    void answersAfterFiveSecondsAndDoesNothing() throws SQLException {
        String account = Objects.requireNonNull(
                DepositFixtures.signedAgreement(InstitutionFixtures.register()).depositAccount());
        String key = UUID.randomUUID().toString();
        try (Connection other = dataSource.getConnection()) {
            other.setAutoCommit(false);
            hold(other, key);
            long started = System.nanoTime();
            report(account, key)
                    .statusCode(409)
                    .header("Retry-After", equalTo("1"))
                    .body("code", equalTo("IDEMPOTENCY_KEY_IN_PROGRESS"));
            Duration waited = Duration.ofNanos(System.nanoTime() - started);

            assertTrue(waited.toSeconds() >= 4 && waited.toSeconds() < 15, "waited " + waited);
            other.rollback();
        }
        report(account, key).statusCode(200).body("items[0].outcome", equalTo("BOOKED"));
    }

    private static void hold(Connection connection, String key) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(HELD)) {
            insert.setObject(1, Tokens.caller("bank").id().value());
            insert.setString(2, key);
            insert.executeUpdate();
        }
    }

    private static ValidatableResponse report(String account, String key) {
        return given().auth()
                .oauth2(Tokens.of("bank"))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(List.of(LineFixtures.credit(account, "R1", "100.00")))
                .post(PATH)
                .then();
    }
}
