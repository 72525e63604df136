package cn.anxue.failure;

import static cn.anxue.deposit.DepositFixtures.as;
import static cn.anxue.failure.FailureClient.PAYEE;
import static cn.anxue.failure.FailureClient.approval;
import static cn.anxue.failure.FailureClient.approve;
import static cn.anxue.failure.FailureClient.balance;
import static cn.anxue.failure.FailureClient.check;
import static cn.anxue.failure.FailureClient.openClaims;
import static cn.anxue.failure.FailureClient.payAll;
import static cn.anxue.failure.FailureClient.trigger;
import static cn.anxue.failure.FailureClient.verified;
import static cn.anxue.failure.FailureClient.yuan;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.anxue.calendar.Today;
import cn.anxue.deposit.DepositBooks;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.deposit.agreement.Purpose;
import cn.anxue.fee.FeeBooks;
import cn.anxue.fee.OrderFixtures;
import cn.anxue.fee.order.OrderView;
import cn.anxue.fee.payout.PayoutFixtures;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.money.Money;
import cn.anxue.privacy.Erasure;
import cn.anxue.problem.ProblemException;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** The run-book of a failure over HTTP, from the trigger to the last fen paid. */
@QuarkusTest
class FailureRunBookTest {
    @ConfigProperty(name = "anxue.db.url")
    String url;

    @Test
    void paysFamiliesFromCustodyAndThenFromTheDepositByAPlanOfTwoPeople() throws SQLException {
        AgreementView agreement = OrderFixtures.sellingInstitution();
        OrderView first = OrderFixtures.funded(agreement);
        OrderView second = OrderFixtures.funded(agreement);
        // 3,000 yuan left the fee account and nobody knows why.
        PayoutFixtures.book(agreement, FeeBooks.MISSING, PayoutFixtures.bankPath(agreement), Money.ofYuan(3_000));
        String failure = trigger(agreement);
        assertThrows(ProblemException.class, () -> OrderFixtures.order(agreement.institutionId()));
        claim(failure, first);

        proposeAndShare(failure);
        approve(failure);
        as("officer.test").get("/api/v1/failures/" + failure).then().body("state", equalTo("PUBLISHED"));
        assertEquals(Money.ofFen(0), OrderFixtures.balance(first));
        assertEquals(Money.ofFen(0), balance(agreement, FeeBooks.MISSING));
        assertEquals(Money.ofYuan(5_000), balance(agreement, FeeBooks.REFUNDS));
        assertEquals(Money.ofYuan(4_000), balance(agreement, DepositBooks.outgoing(Purpose.DEPOSIT)));
        assertEquals(Money.ofYuan(196_000), balance(agreement, DepositBooks.PRINCIPAL));
        namesNobody(agreement);

        PayoutFixtures.letGo();
        payAll(agreement);
        as("officer.test").get("/api/v1/failures/" + failure).then().body("state", equalTo("RESIDUE"));
        as("officer.test")
                .get("/api/v1/failures/" + failure + "/claims")
                .then()
                .body("items.state", contains("PAID", "PAID", "PAID"));
        assertEquals(Money.ofFen(0), balance(agreement, FeeBooks.OUTGOING));
        assertEquals(Money.ofFen(0), OrderFixtures.balance(second));

        forgetsTheFamilyOutsideCustody(failure, "2 years 360 days", "场***");
        forgetsTheFamilyOutsideCustody(failure, "3 years 2 days", "已**");
    }

    /** The others are forgotten with their orders. */
    private void forgetsTheFamilyOutsideCustody(String failure, String endedAgo, String name) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "anxue_owner", "anxue_owner");
                Statement statement = connection.createStatement()) {
            statement.execute("update failure_case set ended_on = current_date - interval '" + endedAgo
                    + "' where id = '" + failure + "'");
        }
        OrderFixtures.service(Erasure.class).eraseDue();
        as("officer.test")
                .get("/api/v1/failures/" + failure + "/claims")
                .then()
                .body("items.name", contains("测***", "测***", name))
                .body("items[2].verified.amount", equalTo("1000.00"));
    }

    /** Two families by our records and one that paid outside custody, all checked. */
    private static void claim(String failure, OrderView first) {
        openClaims(failure).statusCode(200).body("state", equalTo("CLAIMS_OPEN"));
        as("officer.test")
                .body(Map.of(
                        "claimed", yuan("1000.00"),
                        "name", "场外家长",
                        "phone", "13900000001",
                        "payee", PAYEE,
                        "evidence", "转账截图一份"))
                .post("/api/v1/failures/" + failure + "/claims")
                .then()
                .statusCode(201)
                .body("number", equalTo(3))
                .body("name", equalTo("场***"));
        check(failure, verified(1, "4000.00"), verified(2, "4000.00"), verified(3, "1000.00"))
                .statusCode(204);
        as("officer.test")
                .get("/api/v1/failures/" + failure + "/claims")
                .then()
                .statusCode(200)
                .body("items", hasSize(3))
                .body("items.state", contains("VERIFIED", "VERIFIED", "VERIFIED"))
                .body("items[0].orderId", equalTo(first.id().value().toString()));
    }

    private static void proposeAndShare(String failure) {
        as("officer.test")
                .post("/api/v1/failures/" + failure + "/plans")
                .then()
                .statusCode(201)
                .body("verified.amount", equalTo("9000.00"))
                .body("paid.amount", equalTo("9000.00"))
                .body("shares[0].sources.CUSTODY.amount", equalTo("2500.00"))
                .body("shares[0].sources.DEPOSIT.amount", equalTo("1500.00"))
                .body("shares[2].sources.DEPOSIT.amount", equalTo("1000.00"));
    }

    private static void namesNobody(AgreementView agreement) {
        String uscc = OrderFixtures.service(InstitutionRegister.class)
                .view(agreement.institutionId())
                .uscc()
                .toString();
        as("auditor.test")
                .get("/api/v1/public/institutions/" + uscc + "/failure")
                .then()
                .statusCode(200)
                .body("plan.shares", hasSize(3))
                .body("plan.shortfall.amount", equalTo("0.00"))
                .body(not(containsString("家长")));
    }

    @Test
    void refusesAPlanThatTheBooksHaveLeftBehind() {
        AgreementView agreement = OrderFixtures.sellingInstitution();
        OrderFixtures.funded(agreement);
        String failure = trigger(agreement);
        openClaims(failure).statusCode(200);
        check(failure, verified(1, "4000.00")).statusCode(204);
        as("officer.test").post("/api/v1/failures/" + failure + "/plans").then().statusCode(201);

        PayoutFixtures.book(agreement, FeeBooks.MISSING, PayoutFixtures.bankPath(agreement), Money.ofYuan(1));

        PayoutFixtures.decide("approver.test", approval(failure), "APPROVE")
                .statusCode(409)
                .body("code", equalTo("PLAN_OUTDATED"));
        PayoutFixtures.decide("approver.test", approval(failure), "REFUSE").statusCode(200);
        as("officer.test").get("/api/v1/failures/" + failure).then().body("state", equalTo("CLAIMS_OPEN"));
        as("officer.test").post("/api/v1/failures/" + failure + "/plans").then().statusCode(201);
    }

    @Test
    void namesWhatKeepsAStepFromBeingTaken() {
        AgreementView agreement = OrderFixtures.sellingInstitution();
        OrderFixtures.funded(agreement);
        String failure = trigger(agreement);
        String path = "/api/v1/failures/" + failure;
        as("officer.test")
                .body(Map.of("institutionId", agreement.institutionId().value(), "kind", "MISSING", "basis", "再次"))
                .post("/api/v1/failures")
                .then()
                .statusCode(409)
                .body("code", equalTo("ALREADY_FAILED"));
        as("officer.test").post(path + "/plans").then().statusCode(409).body("code", equalTo("FAILURE_STATE"));
        as("officer.test")
                .body(Map.of("from", "2020-01-01", "until", "2020-02-01"))
                .post(path + "/claims-period")
                .then()
                .statusCode(422)
                .body("code", equalTo("CLAIMS_PERIOD_INVALID"));
        LocalDate today = OrderFixtures.service(Today.class).date();
        as("officer.test")
                .body(Map.of(
                        "from", today.toString(), "until", today.plusDays(3).toString()))
                .post(path + "/claims-period")
                .then()
                .statusCode(200);
        as("officer.test").post(path + "/plans").then().statusCode(409).body("code", equalTo("CLAIMS_STILL_OPEN"));
        check(failure, Map.of("number", 9, "verified", yuan("1.00")))
                .statusCode(422)
                .body("code", equalTo("CLAIM_UNKNOWN"));
        check(failure, Map.of("number", 1, "verified", yuan("0.00")))
                .statusCode(422)
                .body("code", equalTo("CLAIM_NEEDS_REASON"));
        check(failure, Map.of("number", 1, "verified", yuan("1.00")))
                .statusCode(422)
                .body("code", equalTo("CLAIM_NEEDS_PAYEE"));
    }

    @Test
    void startsSalesAgainWhereItWasAMistake() {
        AgreementView agreement = OrderFixtures.sellingInstitution();
        String failure = trigger(agreement);
        as("officer.test")
                .body(Map.of("reason", "误报"))
                .post("/api/v1/failures/" + failure + "/withdrawal")
                .then()
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"));
        OrderFixtures.order(agreement.institutionId());
    }

    @Test
    void isNoBusinessOfAnotherDistrict() {
        AgreementView agreement = OrderFixtures.sellingInstitution();
        String failure = trigger(agreement);
        as("officer.other").get("/api/v1/failures/" + failure).then().statusCode(404);
        as("officer.other")
                .post("/api/v1/failures/" + failure + "/plans")
                .then()
                .statusCode(404);
        as("officer.other")
                .body(Map.of("institutionId", agreement.institutionId().value(), "kind", "MISSING", "basis", "越界"))
                .post("/api/v1/failures")
                .then()
                .statusCode(404);
    }
}
