package cn.anxue.fee.refund;

import static cn.anxue.fee.refund.RefundClient.act;
import static cn.anxue.fee.refund.RefundClient.ask;
import static cn.anxue.fee.refund.RefundClient.asked;
import static cn.anxue.fee.refund.RefundClient.decide;
import static cn.anxue.fee.refund.RefundClient.family;
import static cn.anxue.fee.refund.RefundClient.get;
import static cn.anxue.fee.refund.RefundClient.officer;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.Tokens;
import cn.anxue.batch.Sql;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.document.DocumentFixtures;
import cn.anxue.fee.FeeBooks;
import cn.anxue.fee.OrderFixtures;
import cn.anxue.fee.order.OrderHolds;
import cn.anxue.fee.order.OrderId;
import cn.anxue.fee.payment.Payer;
import cn.anxue.fee.payout.PayoutFixtures;
import cn.anxue.fee.payout.PayoutId;
import cn.anxue.fee.payout.PayoutKind;
import cn.anxue.fee.payout.PayoutResults;
import cn.anxue.fee.payout.PayoutView;
import cn.anxue.fee.payout.Payouts;
import cn.anxue.money.Money;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** From a refund that is settled to money that is back: to whom, refused, returned, retried, to somebody else. */
@QuarkusTest
class RefundPaymentTest {
    private final AgreementView agreement = OrderFixtures.sellingInstitution();

    @Test
    void isPaidOnceTheBankHasPaidAndThenLetsTheOrderGo() {
        OrderId order = RefundFixtures.funded(agreement, RefundFixtures.term(), 5);
        String refund = asked(order, "NOT_STARTED");
        PayoutFixtures.letGo();
        get(refund).body("state", equalTo("INSTRUCTED")).body("payments[0].state", equalTo("INSTRUCTED"));

        executed(payouts(refund));

        get(refund).body("state", equalTo("PAID")).body("paid.amount", equalTo("3000.00"));
        assertFalse(isHeld(order));
    }

    @Test
    void paysAgainWhatTheBankRefused() {
        OrderId order = RefundFixtures.funded(agreement, RefundFixtures.term(), 5);
        String refund = asked(order, "NOT_STARTED");
        act(officer(), refund, "retry").statusCode(409).body("code", equalTo("REFUND_STATE"));
        PayoutFixtures.letGo();

        refused(payouts(refund));
        get(refund).body("state", equalTo("FAILED")).body("payments[0].state", equalTo("REFUSED"));
        assertEquals(Money.ofYuan(3_000), RefundFixtures.balance(agreement, FeeBooks.REFUNDS));
        assertTrue(isHeld(order));

        act(officer(), refund, "retry")
                .statusCode(200)
                .body("state", equalTo("INSTRUCTED"))
                .body("payments.state", equalTo(List.of("REPLACED", "READY")));
        PayoutFixtures.letGo();
        executed(live(refund));
        get(refund).body("state", equalTo("PAID")).body("paid.amount", equalTo("3000.00"));
    }

    @Test
    void fallsBackWhereThePayeesBankReturnsIt() {
        OrderId order = RefundFixtures.funded(agreement, RefundFixtures.term(), 5);
        String refund = asked(order, "NOT_STARTED");
        PayoutFixtures.letGo();
        executed(payouts(refund));

        RefundFixtures.in(() -> RefundFixtures.service(PayoutResults.class).returned(payouts(refund)));

        get(refund).body("state", equalTo("FAILED")).body("paid.amount", equalTo("0.00"));
        RefundFixtures.in(() -> RefundFixtures.book(
                agreement,
                FeeBooks.bank(String.valueOf(agreement.feeAccount())),
                FeeBooks.REFUNDS,
                Money.ofYuan(3_000)));
        act(officer(), refund, "retry").statusCode(200).body("state", equalTo("INSTRUCTED"));
    }

    @Test
    void givesBackTheLastPaymentFirst() {
        OrderId order = RefundFixtures.accepted(agreement, RefundFixtures.term(), -20);
        RefundFixtures.pay(
                agreement,
                order,
                Money.ofYuan(1_000),
                RefundFixtures.PAYER,
                RefundFixtures.today().minusDays(22));
        RefundFixtures.pay(
                agreement,
                order,
                Money.ofYuan(2_000),
                new Payer("测试祖母", "6217000000000002", null),
                RefundFixtures.today().minusDays(20));
        RefundFixtures.teach(agreement, order, 10);

        String refund = ask(RefundClient.institution(agreement), order, "OPERATOR")
                .statusCode(201)
                .extract()
                .path("id");

        get(refund).body("payments.amount.amount", equalTo(List.of("2000.00", "250.00")));
    }

    @Test
    void paysSomebodyElseOnlyWithEvidenceAndASecondPerson() {
        OrderId order = RefundFixtures.funded(agreement, RefundFixtures.term(), 5);
        Map<String, Object> payee = Map.of("bankName", "演示银行", "account", "6217 0000 0000 0009", "name", "另一监护人");

        ask(family(order), order, Map.of("cause", "NOT_STARTED", "payee", payee))
                .statusCode(400)
                .body("code", equalTo("EVIDENCE_REQUIRED"));
        ask(family(order), order, Map.of("cause", "NOT_STARTED", "payee", Map.of("account", "----", "name", "另一监护人")))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/payee/account"));
        ask(officer(), order, Map.of("cause", "NOT_STARTED", "payee", payee, "evidence", List.of(UUID.randomUUID())))
                .statusCode(404);
        String refund = ask(
                        officer(),
                        order,
                        Map.of("cause", "NOT_STARTED", "payee", payee, "evidence", List.of(document())))
                .statusCode(201)
                .body("state", equalTo("CALCULATED"))
                .body("payee", equalTo("PROPOSED"))
                .body("payments", hasSize(0))
                .extract()
                .path("id");
        decide(refund, "APPROVE").statusCode(200);

        get(refund)
                .body("state", equalTo("INSTRUCTED"))
                .body("payee", equalTo("APPROVED"))
                .body("payments[0].otherPayee", equalTo(true));
    }

    @Test
    void paysThePayerWhereTheSecondPersonRefusesAnother() {
        OrderId order = RefundFixtures.funded(agreement, RefundFixtures.term(), 5);
        Map<String, Object> payee = Map.of("account", "6217000000000009", "name", "另一监护人");
        String refund = ask(
                        officer(),
                        order,
                        Map.of("cause", "NOT_STARTED", "payee", payee, "evidence", List.of(document())))
                .extract()
                .path("id");

        decide(refund, "REFUSE").statusCode(200);

        get(refund).body("state", equalTo("INSTRUCTED")).body("payments[0].otherPayee", equalTo(false));
    }

    @Test
    void asksForAPayeeWhereNobodyKnowsThePayersAccount() {
        OrderId order = RefundFixtures.accepted(agreement, RefundFixtures.term(), 5);
        RefundFixtures.pay(agreement, order, Money.ofYuan(3_000), new Payer(null, null, null), RefundFixtures.today());
        String refund = asked(order, "NOT_STARTED");
        get(refund).body("state", equalTo("FAILED")).body("payments[0].state", equalTo("UNPAYABLE"));
        act(officer(), refund, "retry").statusCode(409).body("code", equalTo("PAYEE_UNKNOWN"));
        Map<String, Object> body =
                Map.of("payee", Map.of("account", "6217000000000009", "name", "测试家长"), "evidence", List.of(document()));

        name(refund, body).statusCode(200).body("payee", equalTo("PROPOSED"));
        name(refund, body).statusCode(409).body("code", equalTo("PAYEE_OPEN"));
        decide(refund, "APPROVE").statusCode(200);

        get(refund)
                .body("state", equalTo("INSTRUCTED"))
                .body("payments.state", equalTo(List.of("REPLACED", "READY")))
                .body("payments[1].otherPayee", equalTo(true));
    }

    @Test
    void asksForAPayeeWhereItWasPaidBeforePaymentsWereKept() {
        // As an order that was taken over: paid, and nobody kept by whom.
        OrderId order = RefundFixtures.accepted(agreement, RefundFixtures.term(), 5);
        OrderFixtures.pay(agreement, order, Money.ofYuan(3_000));
        String refund = asked(order, "NOT_STARTED");
        get(refund).body("state", equalTo("FAILED")).body("payments[0].state", equalTo("UNPAYABLE"));
        Map<String, Object> body =
                Map.of("payee", Map.of("account", "6217000000000009", "name", "测试家长"), "evidence", List.of(document()));

        name(refund, body).statusCode(200);
        decide(refund, "APPROVE").statusCode(200);

        get(refund)
                .body("state", equalTo("INSTRUCTED"))
                .body("payments[1].state", equalTo("READY"))
                .body("payments[1].amount.amount", equalTo("3000.00"));
    }

    @Test
    void tellsTheFamilyEachStep() {
        OrderId order = RefundFixtures.funded(agreement, RefundFixtures.term(), 5);
        String refund = asked(order, "NOT_STARTED");
        PayoutFixtures.letGo();
        executed(payouts(refund));

        List<String> told = RefundFixtures.service(Sql.class)
                .list(
                        "select kind from message where subject_id = ? order by id",
                        select -> select.setObject(1, UUID.fromString(refund)),
                        row -> row.getString("kind"));
        assertEquals(List.of("fee.refund-instructed", "fee.refund-paid"), told);
    }

    private static ValidatableResponse name(String refund, Map<String, Object> body) {
        return officer().body(body).post("/api/v1/refunds/" + refund + "/payee").then();
    }

    private static String document() {
        return RestAssured.given()
                .auth()
                .oauth2(Tokens.of("officer.test"))
                .multiPart("file", "evidence.pdf", DocumentFixtures.aPdf(), "application/pdf")
                .post("/api/v1/documents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void executed(List<PayoutId> payouts) {
        RefundFixtures.in(() -> RefundFixtures.service(PayoutResults.class).executed(payouts));
    }

    static void refused(List<PayoutId> payouts) {
        RefundFixtures.in(() -> RefundFixtures.service(PayoutResults.class).refused(payouts));
    }

    static List<PayoutId> payouts(String refund) {
        List<String> parts = get(refund).extract().path("payments.id");
        return RefundFixtures.service(Payouts.class)
                .of(PayoutKind.REFUND, parts.stream().map(UUID::fromString).toList())
                .values()
                .stream()
                .flatMap(List::stream)
                .map(PayoutView::id)
                .toList();
    }

    private static List<PayoutId> live(String refund) {
        List<String> parts = get(refund).extract().path("payments.findAll { it.state == 'INSTRUCTED' }.id");
        return RefundFixtures.service(Payouts.class)
                .of(PayoutKind.REFUND, parts.stream().map(UUID::fromString).toList())
                .values()
                .stream()
                .flatMap(List::stream)
                .map(PayoutView::id)
                .toList();
    }

    private static boolean isHeld(OrderId order) {
        return !RefundFixtures.service(OrderHolds.class).heldOf(List.of(order)).isEmpty();
    }
}
