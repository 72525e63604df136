package cn.anxue.failure;

import static cn.anxue.deposit.DepositFixtures.as;
import static cn.anxue.failure.FailureClient.PAYEE;
import static cn.anxue.failure.FailureClient.approve;
import static cn.anxue.failure.FailureClient.check;
import static cn.anxue.failure.FailureClient.openClaims;
import static cn.anxue.failure.FailureClient.payAll;
import static cn.anxue.failure.FailureClient.refuseAll;
import static cn.anxue.failure.FailureClient.trigger;
import static cn.anxue.failure.FailureClient.verified;
import static cn.anxue.failure.FailureClient.yuan;
import static cn.anxue.fee.payout.PayoutFixtures.decide;
import static cn.anxue.fee.payout.PayoutFixtures.letGo;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.anxue.deposit.DepositBooks;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.fee.FeeBooks;
import cn.anxue.fee.OrderFixtures;
import cn.anxue.money.Money;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a bank refuses of a plan's payments is paid again: alone to the same payee, with a second person to another. */
@QuarkusTest
class ClaimRepaymentTest {
    private static final Map<String, String> OTHER =
            Map.of("bankName", "示例银行", "account", "6217000000000088", "name", "另一家长");

    private final AgreementView agreement = OrderFixtures.sellingInstitution();
    private String failure = "";

    /** Of two families one is paid by the fee account, the other by the deposit; the bank refuses both. */
    @BeforeEach
    void plan() {
        OrderFixtures.funded(agreement);
        failure = trigger(agreement);
        openClaims(failure).statusCode(200);
        as("officer.test")
                .body(Map.of(
                        "claimed", yuan("1000.00"),
                        "name", "场外家长",
                        "phone", "13900000001",
                        "payee", PAYEE,
                        "evidence", "转账截图一份"))
                .post("/api/v1/failures/" + failure + "/claims")
                .then()
                .statusCode(201);
        check(failure, verified(1, "4000.00"), verified(2, "1000.00")).statusCode(204);
        as("officer.test").post("/api/v1/failures/" + failure + "/plans").then().statusCode(201);
        approve(failure);
        letGo();
    }

    @Test
    void paysBothOnceMoreAndEndsWhenAllArePaid() {
        again(1, null).statusCode(409).body("code", equalTo("NOTHING_RETURNED"));
        refuseAll(agreement);
        claims("PLANNED", "PLANNED");
        assertEquals(Money.ofYuan(1_000), FailureClient.balance(agreement, DepositBooks.CLAIMS));
        assertEquals(Money.ofYuan(4_000), FailureClient.balance(agreement, FeeBooks.REFUNDS));

        again(1, null).statusCode(200).body("approvalId", nullValue());
        again(2, null).statusCode(200).body("approvalId", nullValue());
        again(1, null).statusCode(409).body("code", equalTo("NOTHING_RETURNED"));
        letGo();
        payAll(agreement);

        claims("PAID", "PAID");
        as("officer.test").get("/api/v1/failures/" + failure).then().body("state", equalTo("RESIDUE"));
        assertEquals(Money.ofYuan(199_000), FailureClient.balance(agreement, DepositBooks.PRINCIPAL));
        assertEquals(Money.ofYuan(0), FailureClient.balance(agreement, DepositBooks.CLAIMS));
        assertEquals(Money.ofYuan(0), FailureClient.balance(agreement, FeeBooks.REFUNDS));
        assertEquals(Money.ofYuan(0), FailureClient.balance(agreement, FeeBooks.OUTGOING));
    }

    @Test
    void paysAnotherOnlyOnceASecondPersonHasSeenHim() {
        refuseAll(agreement);

        String approval = again(2, OTHER)
                .statusCode(200)
                .body("approvalId", notNullValue())
                .extract()
                .path("approvalId");
        again(2, null).statusCode(409).body("code", equalTo("REPAYMENT_PROPOSED"));
        as("approver.test")
                .get("/console/failures/" + failure + "/payments")
                .then()
                .statusCode(200)
                .body(allOf(containsString("另***"), not(containsString("6217000000000088"))));
        decide("officer.test", approval, "APPROVE").statusCode(403);
        decide("approver.test", approval, "REFUSE").statusCode(200);
        approval = again(2, OTHER).statusCode(200).extract().path("approvalId");
        decide("approver.test", approval, "APPROVE").statusCode(200);

        as("officer.test")
                .body(Map.of("reason", "核对收款账户"))
                .post("/api/v1/failures/" + failure + "/claims/2/looks")
                .then()
                .body("payee.account", equalTo("6217000000000088"));
        payAll(agreement);
        claims("PLANNED", "PAID");
    }

    private void claims(String first, String second) {
        as("officer.test")
                .get("/api/v1/failures/" + failure + "/claims")
                .then()
                .body("items.state", contains(first, second));
    }

    private ValidatableResponse again(int number, @Nullable Map<String, String> payee) {
        Map<String, Object> body = new HashMap<>(Map.of("reason", "账号有误，附家长说明"));
        if (payee != null) {
            body.put("payee", payee);
        }
        return as("officer.test")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(body)
                .post("/api/v1/failures/" + failure + "/claims/" + number + "/payments")
                .then();
    }
}
