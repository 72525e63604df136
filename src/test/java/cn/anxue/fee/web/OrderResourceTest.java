package cn.anxue.fee.web;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.Tokens;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.fee.OrderFixtures;
import cn.anxue.fee.order.OrderView;
import cn.anxue.institution.InstitutionId;
import cn.anxue.money.Money;
import cn.anxue.privacy.Looks;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OrderResourceTest {
    @Inject
    Looks looks;

    @Test
    void makesAnOrderAndSaysWhereToPay() {
        AgreementView agreement = OrderFixtures.sellingInstitution();
        InstitutionId institution = agreement.institutionId();

        String location = OrderClient.order(institution, OrderClient.body(institution))
                .statusCode(201)
                .body("id", notNullValue())
                .body("state", equalTo("QUOTED"))
                .body("paymentReference", matchesPattern("[2-9ACEFHJKMNPRTWXY]{5}-[2-9ACEFHJKMNPRTWXY]{5}"))
                .body("payTo.account", equalTo(agreement.feeAccount()))
                .body("payTo.name", equalTo("测试培训中心"))
                .body("payTo.bankName", notNullValue())
                .body("figures.owed.amount", equalTo("4000.00"))
                .body("contract.sha256", matchesPattern("[0-9a-f]{64}"))
                .extract()
                .header("Location");

        OrderClient.as(institution)
                .get(location)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"0\""))
                .body("guardian.name", equalTo("王大明"));
    }

    @Test
    void masksPeopleButForTheParties() {
        OrderView order = OrderFixtures.order(OrderFixtures.sellingInstitution().institutionId());
        String path = "/api/v1/orders/" + order.id();

        for (String watcher : new String[] {"officer.test", "approver.test", "auditor.test"}) {
            OrderClient.as(watcher)
                    .get(path)
                    .then()
                    .statusCode(200)
                    .body("learner.name", equalTo("测***"))
                    .body("guardian.phone", matchesPattern("139\\*{4}[0-9]{4}"));
        }
        OrderClient.bearing(Tokens.ofOrder(order.id().value()))
                .get(path)
                .then()
                .body("guardian.phone", equalTo(order.guardian().phone()));
    }

    @Test
    void keepsEachLookWithItsReason() {
        OrderView order = OrderFixtures.order(OrderFixtures.sellingInstitution().institutionId());
        String path = "/api/v1/orders/" + order.id() + "/looks";

        OrderClient.as("officer.test")
                .body(Map.of("reason", "核对投诉人身份"))
                .post(path)
                .then()
                .statusCode(200)
                .body("guardian.phone", equalTo(order.guardian().phone()));
        assertEquals("核对投诉人身份", looks.of(order.id().value()).get(0).reason());

        OrderClient.as("officer.test")
                .body(Map.of("reason", "?"))
                .post(path)
                .then()
                .statusCode(400);
        OrderClient.as("officer.other")
                .body(Map.of("reason", "核对投诉人身份"))
                .post(path)
                .then()
                .statusCode(404);
        assertEquals(1, looks.of(order.id().value()).size());
    }

    @Test
    void isFoundByNobodyOutOfScope() {
        OrderView order = OrderFixtures.order(OrderFixtures.sellingInstitution().institutionId());
        OrderView other = OrderFixtures.order(OrderFixtures.sellingInstitution().institutionId());
        InstitutionId stranger = other.terms().institution();

        for (String rest : new String[] {"", "/statement", "/receipt"}) {
            String path = "/api/v1/orders/" + order.id() + rest;
            OrderClient.as("officer.other").get(path).then().statusCode(404);
            OrderClient.as(stranger).get(path).then().statusCode(404);
            OrderClient.bearing(Tokens.ofOrder(other.id().value()))
                    .get(path)
                    .then()
                    .statusCode(404);
            OrderClient.as("officer.test").get(path).then().statusCode(200);
        }
        String path = "/api/v1/orders/" + order.id();
        OrderClient.as(stranger).post(path + "/cancellation").then().statusCode(404);
        OrderClient.bearing(Tokens.ofOrder(other.id().value()))
                .post(path + "/cancellation")
                .then()
                .statusCode(404);
        OrderClient.as(stranger)
                .body(OrderClient.body(order.terms().institution()))
                .post("/api/v1/orders")
                .then()
                .statusCode(404);
        OrderClient.as(stranger)
                .get("/api/v1/orders")
                .then()
                .body("items.institutionId", everyItem(equalTo(stranger.toString())));
        OrderClient.as("officer.other")
                .get("/api/v1/orders")
                .then()
                .body("items.id", not(hasItem(order.id().toString())));
    }

    @Test
    void listsByStateReferenceAndPage() {
        InstitutionId institution = OrderFixtures.sellingInstitution().institutionId();
        OrderView first = OrderFixtures.order(institution);
        OrderView second = OrderFixtures.accepted(institution);
        String next = OrderClient.as(institution)
                .queryParam("limit", 1)
                .get("/api/v1/orders")
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(second.id().toString())))
                .extract()
                .path("next");

        OrderClient.as(institution)
                .queryParam("cursor", next)
                .get("/api/v1/orders")
                .then()
                .body("items.id", equalTo(List.of(first.id().toString())))
                .body("next", equalTo(null));
        OrderClient.as("officer.test")
                .queryParam("institution", institution.toString())
                .queryParam("state", "QUOTED")
                .get("/api/v1/orders")
                .then()
                .body("items.id", hasItem(first.id().toString()))
                .body("items.id", not(hasItem(second.id().toString())));
        OrderClient.as(institution)
                .queryParam("reference", second.reference().value().toLowerCase(Locale.ROOT))
                .get("/api/v1/orders")
                .then()
                .body("items.id", equalTo(List.of(second.id().toString())));
    }

    @Test
    void isCalledOffOnlyWhileNoMoneyHasCome() {
        AgreementView agreement = OrderFixtures.sellingInstitution();
        InstitutionId institution = agreement.institutionId();
        OrderView unpaid = OrderFixtures.accepted(institution);
        OrderView paid = OrderFixtures.order(institution);
        OrderFixtures.pay(agreement, paid.id(), Money.ofYuan(1));

        OrderClient.as(institution)
                .post("/api/v1/orders/" + unpaid.id() + "/cancellation")
                .then()
                .statusCode(200)
                .body("state", equalTo("CANCELLED"));
        assertEquals(
                "ORDER_STATE",
                OrderClient.code(
                        OrderClient.as(institution)
                                .post("/api/v1/orders/" + unpaid.id() + "/cancellation")
                                .then(),
                        409));
        assertEquals(
                "ORDER_PAID",
                OrderClient.code(
                        OrderClient.as(institution)
                                .post("/api/v1/orders/" + paid.id() + "/cancellation")
                                .then(),
                        409));
    }

    @Test
    void tellsWhatBecameOfTheMoney() {
        AgreementView agreement = OrderFixtures.sellingInstitution();
        OrderView order = OrderFixtures.funded(agreement);

        OrderClient.bearing(Tokens.ofOrder(order.id().value()))
                .get("/api/v1/orders/" + order.id() + "/statement")
                .then()
                .statusCode(200)
                .body("paid.amount", equalTo("4000.00"))
                .body("left.amount", equalTo("4000.00"))
                .body("taught.lessons", equalTo(0))
                .body("lines.size()", equalTo(1))
                .body("lines[0].contra", equalTo("fee/bank"))
                .body("lines[0].in", equalTo(true));
        OrderClient.bearing(Tokens.ofOrder(order.id().value()))
                .get("/api/v1/orders/" + order.id() + "/receipt")
                .then()
                .statusCode(200)
                .body("account", equalTo("fee/orders/" + order.id()));
    }

    @Test
    void printsTheContractByALinkThatRunsOut() {
        OrderView order = OrderFixtures.order(OrderFixtures.sellingInstitution().institutionId());
        String url = OrderClient.bearing(Tokens.ofOrder(order.id().value()))
                .post("/api/v1/orders/" + order.id() + "/summary-links")
                .then()
                .statusCode(201)
                .extract()
                .path("url");

        String page = RestAssured.given()
                .urlEncodingEnabled(false)
                .get(url)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertTrue(page.contains(order.reference().toString()) && page.contains("<svg"));
        assertFalse(page.contains(order.guardian().phone()));
        for (String spoiled : new String[] {
            url.replace("until=", "until=9"),
            url.replaceAll("key=..", "key=00"),
            url.replaceAll("key=.*", "key=zz"),
            url.replace(order.id().toString(), UUID.randomUUID().toString()),
            url.replaceAll("\\?.*", "")
        }) {
            RestAssured.given().urlEncodingEnabled(false).get(spoiled).then().statusCode(404);
        }
    }
}
