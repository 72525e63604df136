package cn.anxue.fee.refund;

import static cn.anxue.fee.refund.RefundClient.ask;
import static cn.anxue.fee.refund.RefundClient.family;
import static cn.anxue.fee.refund.RefundClient.institution;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.fee.OrderFixtures;
import cn.anxue.fee.order.Billing;
import cn.anxue.fee.order.FullRefund;
import cn.anxue.fee.order.OrderDraft;
import cn.anxue.fee.order.OrderId;
import cn.anxue.money.Money;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How long all of it comes back, as the parties filled it into the contract (R3). */
@QuarkusTest
class AgreedTermsTest {
    private final AgreementView agreement = OrderFixtures.sellingInstitution();

    @Test
    void givesAllBackWithoutAskingTheInstitutionAgain() {
        OrderId order = RefundFixtures.running(agreement, granting(new FullRefund(0, 0, 2)));
        RefundFixtures.teach(agreement, order, 2);

        family(order)
                .get("/api/v1/orders/" + order.value() + "/refund-quote")
                .then()
                .body("cause", equalTo("AGREED_TERMS"))
                .body("amount.amount", equalTo("3000.00"))
                .body("steps[1].basis", equalTo("合同约定，法释〔2025〕4号 第十八条、第十九条"));
        ask(family(order), order, "AGREED_TERMS").statusCode(201).body("agreedBy", equalTo("RECORDS"));
    }

    @Test
    void refusesOnceTheTimeIsOver() {
        OrderId order = RefundFixtures.running(agreement, granting(new FullRefund(7, 19, 2)));
        RefundFixtures.teach(agreement, order, 3);

        ask(family(order), order, "AGREED_TERMS").statusCode(409).body("code", equalTo("NOT_GRANTED"));
    }

    @Test
    void keepsWhatTheOrderSays() {
        sell(Map.of("daysBeforeStart", 7, "lessons", 2))
                .statusCode(201)
                .body("fullRefund.daysBeforeStart", equalTo(7))
                .body("fullRefund.daysAfterStart", equalTo(0))
                .body("fullRefund.lessons", equalTo(2));
        institution(agreement)
                .body(body())
                .post("/api/v1/orders")
                .then()
                .statusCode(201)
                .body("fullRefund", nullValue());
    }

    @Test
    void refusesTermsThatGrantNothingOrMoreThanIsSold() {
        sell(Map.of()).statusCode(400).body("errors[0].pointer", equalTo("/fullRefund"));
        sell(Map.of("lessons", 41))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/fullRefund/lessons"))
                .body("errors[0].detail", containsString("0–40"));
    }

    private ValidatableResponse sell(Map<String, Integer> fullRefund) {
        Map<String, Object> body = body();
        body.put("fullRefund", fullRefund);
        return institution(agreement).body(body).post("/api/v1/orders").then();
    }

    private Map<String, Object> body() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("institutionId", agreement.institutionId().toString());
        body.put("course", Map.of("name", "少儿美术", "subject", "美术"));
        body.put("learner", Map.of("name", "测试学员", "grade", "三年级"));
        body.put("guardian", Map.of("name", "测试家长", "phone", OrderFixtures.phone()));
        body.put("lessons", 40);
        body.put("price", Map.of("amount", "3000.00", "currency", "CNY"));
        body.put("startsOn", RefundFixtures.today().plusDays(3).toString());
        body.put("endsOn", RefundFixtures.today().plusDays(60).toString());
        body.put("billing", "BY_LESSON");
        return body;
    }

    private static OrderDraft.Size granting(FullRefund all) {
        return new OrderDraft.Size(Billing.BY_LESSON, 40, 0, Money.ofYuan(3_000), Money.ofYuan(4_000), all);
    }
}
