package cn.anxue.fee.refund;

import static cn.anxue.fee.refund.RefundClient.asked;
import static cn.anxue.fee.refund.RefundClient.get;
import static cn.anxue.fee.refund.RefundPaymentTest.payouts;
import static cn.anxue.fee.refund.RefundPaymentTest.refused;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import cn.anxue.Tokens;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.document.DocumentFixtures;
import cn.anxue.fee.OrderFixtures;
import cn.anxue.fee.order.OrderId;
import cn.anxue.fee.payout.PayoutFixtures;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

/** An officer names another payee by a form that takes the evidence. */
@QuarkusTest
class RefundPayeeFormTest {
    private final AgreementView agreement = OrderFixtures.sellingInstitution();

    @Test
    void takesAnotherPayeeByAnOfficersFormWithTheEvidence() {
        OrderId order = RefundFixtures.funded(agreement, RefundFixtures.term(), 5);
        String refund = asked(order, "NOT_STARTED");
        form().multiPart("file", "evidence.pdf", DocumentFixtures.aPdf(), "application/pdf")
                .post("/console/refunds/" + refund + "/payee")
                .then()
                .statusCode(409);
        PayoutFixtures.letGo();
        refused(payouts(refund));

        form().post("/console/refunds/" + refund + "/payee")
                .then()
                .statusCode(400)
                .body(containsString("6217000000000009"));
        form().multiPart("file", "evidence.pdf", DocumentFixtures.aPdf(), "application/pdf")
                .post("/console/refunds/" + refund + "/payee")
                .then()
                .statusCode(303);
        get(refund).body("payee", equalTo("PROPOSED"));
        RestAssured.given()
                .auth()
                .oauth2(Tokens.of("approver.test"))
                .get("/console/refunds/" + refund + "/payee")
                .then()
                .statusCode(200)
                .body(containsString("另****"), containsString("****0009"), containsString("/api/v1/documents/"));
    }

    private static RequestSpecification form() {
        return RestAssured.given()
                .redirects()
                .follow(false)
                .auth()
                .oauth2(Tokens.of("officer.test"))
                .multiPart("name", "另一监护人", "text/plain; charset=utf-8")
                .multiPart("account", "6217000000000009", "text/plain; charset=utf-8");
    }
}
