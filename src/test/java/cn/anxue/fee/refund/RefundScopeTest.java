package cn.anxue.fee.refund;

import static cn.anxue.deposit.DepositFixtures.as;
import static cn.anxue.fee.refund.RefundClient.act;
import static cn.anxue.fee.refund.RefundClient.answer;
import static cn.anxue.fee.refund.RefundClient.ask;
import static cn.anxue.fee.refund.RefundClient.asked;
import static cn.anxue.fee.refund.RefundClient.family;
import static cn.anxue.fee.refund.RefundClient.institution;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.fee.OrderFixtures;
import cn.anxue.fee.order.OrderId;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody learns of a refund out of his scope, and nobody acts out of his role. */
@QuarkusTest
class RefundScopeTest {
    private final AgreementView agreement = OrderFixtures.sellingInstitution();
    private final AgreementView another = OrderFixtures.sellingInstitution();

    private OrderId order;
    private OrderId strange;
    private String refund;

    @BeforeEach
    void prepare() {
        order = RefundFixtures.running(agreement, RefundFixtures.term());
        strange = RefundFixtures.running(another, RefundFixtures.term());
        refund = asked(order, "CONSUMER");
    }

    @Test
    void findsNothingForStrangers() {
        List<Supplier<RequestSpecification>> strangers =
                List.of(() -> family(strange), () -> institution(another), () -> as("officer.other"));
        for (Supplier<RequestSpecification> stranger : strangers) {
            String path = "/api/v1/orders/" + order.value();
            stranger.get().get(path + "/refund-quote").then().statusCode(404).body("code", equalTo("NOT_FOUND"));
            stranger.get().get(path + "/refunds").then().statusCode(404);
            stranger.get().get("/api/v1/refunds/" + refund).then().statusCode(404);
            stranger.get()
                    .get("/api/v1/refunds?limit=200")
                    .then()
                    .statusCode(200)
                    .body("items.id", not(hasItem(refund)));
            ask(stranger.get(), order, "OPERATOR").statusCode(404);
        }
    }

    @Test
    void letsNoStrangerAct() {
        answer(another, refund, "AGREE", Map.of()).statusCode(404);
        act(family(strange), refund, "withdrawal").statusCode(404);
        act(as("officer.other"), refund, "withdrawal").statusCode(404);
        act(as("officer.other"), refund, "retry").statusCode(404);
        as("officer.other")
                .body(Map.of("cause", "OPERATOR", "reason", "测试"))
                .post("/api/v1/refunds/" + refund + "/ruling")
                .then()
                .statusCode(404);
    }

    @Test
    void letsNobodyActOutOfHisRole() {
        ask(as("auditor.test"), order, "OPERATOR").statusCode(403);
        ask(as("approver.test"), order, "OPERATOR").statusCode(403);
        act(institution(agreement), refund, "withdrawal").statusCode(403);
        act(family(order), refund, "retry").statusCode(403);
        family(order)
                .body(Map.of("answer", "AGREE"))
                .post("/api/v1/refunds/" + refund + "/answer")
                .then()
                .statusCode(403);
        institution(agreement)
                .body(Map.of("cause", "OPERATOR", "reason", "测试"))
                .post("/api/v1/refunds/" + refund + "/ruling")
                .then()
                .statusCode(403);
    }

    @Test
    void letsReadersRead() {
        for (String reader : List.of("officer.test", "approver.test", "auditor.test")) {
            as(reader).get("/api/v1/refunds/" + refund).then().statusCode(200).body("id", equalTo(refund));
        }
        family(order).get("/api/v1/refunds/" + refund).then().statusCode(200);
        institution(agreement).get("/api/v1/refunds/" + refund).then().statusCode(200);
    }

    @Test
    void findsNoUnknownRefund() {
        as("officer.test")
                .get("/api/v1/refunds/00000000-0000-7000-8000-000000000000")
                .then()
                .statusCode(404);
    }
}
