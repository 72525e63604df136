package cn.anxue.fee.refund;

import static cn.anxue.deposit.DepositFixtures.as;
import static io.restassured.RestAssured.given;

import cn.anxue.Tokens;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.fee.order.OrderId;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Refunds over HTTP, as each party would send them. */
final class RefundClient {
    private RefundClient() {}

    static RequestSpecification family(OrderId order) {
        return given().auth().oauth2(Tokens.ofOrder(order.value())).contentType(ContentType.JSON);
    }

    static RequestSpecification institution(AgreementView agreement) {
        return given().auth()
                .oauth2(Tokens.ofInstitution(agreement.institutionId().value()))
                .contentType(ContentType.JSON);
    }

    static RequestSpecification officer() {
        return as("officer.test");
    }

    static ValidatableResponse ask(RequestSpecification who, OrderId order, Map<String, ?> body) {
        return who.header("Idempotency-Key", UUID.randomUUID())
                .body(body)
                .post("/api/v1/orders/" + order.value() + "/refunds")
                .then();
    }

    static ValidatableResponse ask(RequestSpecification who, OrderId order, String cause) {
        return ask(who, order, Map.of("cause", cause, "reason", "测试申请"));
    }

    /** Asked by the family, and its id. */
    static String asked(OrderId order, String cause) {
        return ask(family(order), order, cause).statusCode(201).extract().path("id");
    }

    static ValidatableResponse answer(AgreementView agreement, String refund, String answer, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("answer", answer);
        return institution(agreement)
                .body(body)
                .post("/api/v1/refunds/" + refund + "/answer")
                .then();
    }

    static ValidatableResponse contest(AgreementView agreement, String refund, String cause) {
        return answer(agreement, refund, "CONTEST", Map.of("cause", cause, "reason", "学员自行退课"));
    }

    static ValidatableResponse rule(String refund, String cause) {
        return officer()
                .body(Map.of("cause", cause, "reason", "查看课堂记录"))
                .post("/api/v1/refunds/" + refund + "/ruling")
                .then();
    }

    static ValidatableResponse act(RequestSpecification who, String refund, String act) {
        return who.header("Idempotency-Key", UUID.randomUUID())
                .post("/api/v1/refunds/" + refund + "/" + act)
                .then();
    }

    static ValidatableResponse get(String refund) {
        return officer().get("/api/v1/refunds/" + refund).then().statusCode(200);
    }

    /** The open proposal about a refund, decided by another person. */
    static ValidatableResponse decide(String refund, String decision) {
        String approval = as("approver.test")
                .queryParam("state", "PROPOSED")
                .queryParam("limit", 200)
                .get("/api/v1/approvals")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.subjectId == '" + refund + "' }.id");
        return as("approver.test")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("decision", decision, "reason", "测试"))
                .post("/api/v1/approvals/" + approval + "/decision")
                .then();
    }
}
