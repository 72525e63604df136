package cn.anxue.bank;

import static cn.anxue.deposit.DepositFixtures.as;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.deposit.DepositFixtures;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.institution.InstitutionFixtures;
import cn.anxue.money.Money;
import cn.anxue.outbox.WebhookFixtures;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens to a bank's accounts is told to those who asked for it, by ids and figures alone. */
@QuarkusTest
class BankEventsTest {
    private static final String WEBHOOKS = "/api/v1/webhooks";

    @Inject
    AgroalDataSource dataSource;

    @BeforeEach
    void begin() {
        WebhookFixtures.allowLoopback();
        List.of("bank", "officer.test").forEach(WebhookFixtures::removeAll);
    }

    @AfterEach
    void end() {
        List.of("bank", "officer.test").forEach(WebhookFixtures::removeAll);
    }

    @Test
    void tellsOfLinesByAccountAndList() {
        String one = account();
        String other = account();
        String webhook = subscribe("bank", "movement.booked");
        List<LineDraft> lines = List.of(
                LineFixtures.credit(one, "A1", "100.00"),
                LineFixtures.paidBy(LineFixtures.credit(one, "A2", "23.00"), "张三丰", "李小龙的学费"),
                LineFixtures.credit(other, "B1", "7.00"));
        report(lines);
        report(lines);

        List<String> payloads = payloads("bank", webhook);
        assertEquals(2, payloads.size(), "a repetition moves nothing");
        JsonPath event = of(payloads, one);
        assertEquals("movement.booked", event.getString("type"));
        assertEquals(2, event.getInt("data.lines"));
        assertEquals("123.00", event.getString("data.credits.amount"));
        assertEquals("0.00", event.getString("data.debits.amount"));
        assertTrue(payloads.stream().noneMatch(text -> text.contains("张三丰") || text.contains("李小龙")));
    }

    @Test
    void tellsOfInstructionsThatWereApproved() {
        AgreementView agreement = DepositFixtures.activeInstitution();
        DepositFixtures.payIn(agreement, Money.ofYuan(30_000));
        String webhook = subscribe("officer.test", "instruction.approved");
        String approval = as("officer.test")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("kind", "EXCESS", "amount", Map.of("amount", "100.00", "currency", "CNY"), "reason", "测试"))
                .post("/api/v1/institutions/" + agreement.institutionId() + "/deposit/outflows")
                .then()
                .statusCode(201)
                .extract()
                .path("approvalId");
        assertEquals(List.of(), payloads("officer.test", webhook));
        as("approver.test")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("decision", "APPROVE", "reason", "测试"))
                .post("/api/v1/approvals/" + approval + "/decision")
                .then()
                .statusCode(200);

        JsonPath event = of(payloads("officer.test", webhook), Objects.requireNonNull(agreement.depositAccount()));
        assertEquals("instruction.approved", event.getString("type"));
        assertEquals(1, event.getInt("data.instructions"));
        assertEquals("100.00", event.getString("data.amount.amount"));
        assertEquals(event.getString("data.firstInstruction"), event.getString("data.lastInstruction"));
    }

    @Test
    void asksTheDatabaseForNothingWhereNobodyWantsToKnow() {
        subscribe("officer.test", "day.closed");
        WebhookFixtures.put(WebhookFixtures.aMovement());
        long before = dataSource.getMetrics().acquireCount();
        for (int i = 0; i < 200; i++) {
            WebhookFixtures.put(WebhookFixtures.aMovement());
        }

        // Others of the service ask now and then, by the clock.
        assertTrue(dataSource.getMetrics().acquireCount() - before < 100);
    }

    private static String account() {
        return Objects.requireNonNull(
                DepositFixtures.signedAgreement(InstitutionFixtures.register()).depositAccount());
    }

    private static void report(List<LineDraft> lines) {
        as("bank")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(lines)
                .post("/api/v1/bank/transactions")
                .then()
                .statusCode(200);
    }

    private static String subscribe(String actor, String type) {
        return as(actor)
                .body(WebhookFixtures.aSubscription("http://127.0.0.1:9/", type))
                .post(WEBHOOKS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static List<String> payloads(String actor, String webhook) {
        return as(actor)
                .get(WEBHOOKS + "/" + webhook + "/deliveries?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .path("items.payload");
    }

    private static JsonPath of(List<String> payloads, String account) {
        return payloads.stream()
                .map(JsonPath::from)
                .filter(event -> account.equals(event.getString("data.account")))
                .findFirst()
                .orElseThrow();
    }
}
