package cn.anxue.bank.reconciliation;

import static cn.anxue.deposit.DepositFixtures.as;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import cn.anxue.bank.LineDraft;
import cn.anxue.bank.LineFixtures;
import cn.anxue.bank.statement.AccountDay;
import cn.anxue.deposit.DepositFixtures;
import cn.anxue.institution.InstitutionFixtures;
import cn.anxue.outbox.WebhookFixtures;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Other systems are told once of each break, and of each closing by its figures. */
@QuarkusTest
class ReconciliationNewsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final String WEBHOOKS = "/api/v1/webhooks";

    @Inject
    DayLooks looks;

    @BeforeEach
    void begin() {
        WebhookFixtures.allowLoopback();
        WebhookFixtures.removeAll("bank");
    }

    @AfterEach
    void end() {
        WebhookFixtures.removeAll("bank");
    }

    @Test
    void tellsOnceOfABreak() {
        String account = account();
        String webhook = subscribe("break.found");
        report(LineFixtures.paidBy(LineFixtures.credit(account, "N1", "10.00"), "张三丰", "学费"));
        StatementFixtures.day(account, DAY, "0.00", "10.00");
        looks.look(List.of(new AccountDay(account, DAY)));
        looks.look(List.of(new AccountDay(account, DAY)));

        List<String> payloads = payloads(webhook);
        assertEquals(1, payloads.size());
        JsonPath event = JsonPath.from(payloads.get(0));
        assertEquals("break.found", event.getString("type"));
        assertEquals("UNIDENTIFIED_CREDIT", event.getString("data.kind"));
        assertEquals("10.00", event.getString("data.amount.amount"));
        assertEquals(account, event.getString("data.account"));
        assertFalse(payloads.get(0).contains("张三丰"));
    }

    @Test
    void tellsByWhichFiguresADayWasClosed() {
        String account = account();
        String webhook = subscribe("day.closed");
        report(LineFixtures.credit(account, "N2", "10.00"));
        StatementFixtures.day(account, DAY, "0.00", "10.00");
        as("officer.test")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("carriedOver", List.of()))
                .post("/api/v1/bank/reconciliations/" + account + "/" + DAY + "/close")
                .then()
                .statusCode(200);

        JsonPath event = JsonPath.from(payloads(webhook).get(0));
        assertEquals("day.closed", event.getString("type"));
        assertEquals(DAY.toString(), event.getString("data.date"));
        assertEquals("10.00", event.getString("data.bankBalance.amount"));
        assertEquals("10.00", event.getString("data.bookBalance.amount"));
        assertEquals("10.00", event.getString("data.claimsTotal.amount"));
    }

    private static String account() {
        return Objects.requireNonNull(
                DepositFixtures.signedAgreement(InstitutionFixtures.register()).depositAccount());
    }

    private static void report(LineDraft line) {
        as("bank")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(List.of(line))
                .post("/api/v1/bank/transactions")
                .then()
                .statusCode(200);
    }

    private static String subscribe(String type) {
        return as("bank")
                .body(WebhookFixtures.aSubscription("http://127.0.0.1:9/", type))
                .post(WEBHOOKS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static List<String> payloads(String webhook) {
        return as("bank")
                .get(WEBHOOKS + "/" + webhook + "/deliveries?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .path("items.payload");
    }
}
