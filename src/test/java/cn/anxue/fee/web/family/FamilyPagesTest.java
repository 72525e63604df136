package cn.anxue.fee.web.family;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.batch.Sql;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.fee.OrderFixtures;
import cn.anxue.fee.family.FamilyCodes;
import cn.anxue.fee.order.OrderView;
import cn.anxue.fee.refund.RefundRegister;
import cn.anxue.id.Uuid7;
import cn.anxue.message.MessageReader;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The family's session and its forms, as a browser sends them. */
@QuarkusTest
class FamilyPagesTest {
    private static final String COOKIE = "anxue-family";

    @Inject
    Sql sql;

    @Test
    void answersAlikeWhetherOrderAndPhoneMatch() {
        OrderView order = order();
        String right = ask(order.reference().toString(), order.guardian().phone());
        String wrong = ask(order.reference().toString(), OrderFixtures.phone());
        assertEquals(plain(right), plain(wrong));
    }

    @Test
    void keepsTheSessionInACookieNoScriptReadsAndNoOtherSiteSends() {
        OrderView order = order();
        String header = enter(order).getHeader("Set-Cookie");
        assertTrue(header.contains("HttpOnly") && header.contains("SameSite=Strict"), header);
        // The code is used up.
        given().formParam("reference", order.reference().toString())
                .formParam("code", code(order))
                .post("/family/session")
                .then()
                .statusCode(422);
    }

    @Test
    void refusesAWrongCodeAndShowsWhatWasTyped() {
        OrderView order = order();
        ask(order.reference().toString(), order.guardian().phone());
        given().formParam("reference", order.reference().toString())
                .formParam("phone", order.guardian().phone())
                .formParam("code", "abc")
                .post("/family/session")
                .then()
                .statusCode(422)
                .body(allOf(containsString(order.reference().toString()), containsString("验证码不对")));
    }

    @Test
    void refusesActsOfOtherSitesAndOfTheConsolesCookie() {
        OrderView order = order();
        String cookie = enter(order).getCookie(COOKIE);
        as(cookie)
                .header("Sec-Fetch-Site", "cross-site")
                .post("/family/orders/" + order.id() + "/cancellation")
                .then()
                .statusCode(403);
        given().cookie("anxue", cookie)
                .redirects()
                .follow(false)
                .accept("text/html, */*")
                .get("/family/orders/" + order.id())
                .then()
                .statusCode(303)
                .header("Location", containsString("/family?return="));
        as(cookie).get("/api/v1/orders/" + order.id()).then().statusCode(401);
        as(cookie).get("/console/orders").then().statusCode(303);
    }

    @Test
    void endsWhenNothingIsHeardOfTheFamily() {
        OrderView order = order();
        String cookie = enter(order).getCookie(COOKIE);
        as(cookie).get("/family/orders/" + order.id()).then().statusCode(200);
        QuarkusTransaction.requiringNew()
                .run(() -> sql.update(
                        "update fee_family_session set seen_at = seen_at - interval '16 minutes' where order_id = ?",
                        update -> update.setObject(1, order.id().value())));

        as(cookie).get("/family/orders/" + order.id()).then().statusCode(303);
    }

    @Test
    void asksARefundOnceHoweverOftenTheFormIsSent() {
        AgreementView agreement = OrderFixtures.sellingInstitution();
        OrderView order = OrderFixtures.funded(agreement);
        String cookie = enter(order).getCookie(COOKIE);
        Map<String, String> form = Map.of("once", Uuid7.next().toString(), "cause", "CONSUMER", "reason", "搬家");
        String path = "/family/orders/" + order.id() + "/refunds";
        String first = as(cookie)
                .formParams(form)
                .post(path)
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        String again = as(cookie)
                .formParams(form)
                .post(path)
                .then()
                .statusCode(303)
                .extract()
                .header("Location");

        assertEquals(first, again);
        assertEquals(
                1,
                OrderFixtures.service(RefundRegister.class)
                        .ofOrder(OrderFixtures.family(order.id()), order.id())
                        .size());
        as(cookie)
                .formParam("cause", "CONSUMER")
                .formParam("reason", "再要一次")
                .post(path)
                .then()
                .statusCode(409)
                .body(containsString("已有正在办理的退费"));
    }

    @Test
    void givesTheReceiptAndAllThatIsKeptToTakeHome() {
        OrderView order = OrderFixtures.funded(OrderFixtures.sellingInstitution());
        String cookie = enter(order).getCookie(COOKIE);
        String path = "/family/orders/" + order.id();
        as(cookie)
                .get(path + "/receipt/file")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("attachment"))
                .body("form", org.hamcrest.Matchers.equalTo("anxue-receipt-1"));
        as(cookie)
                .get(path + "/data/copy")
                .then()
                .statusCode(200)
                .body(containsString(order.guardian().phone()));
        as(cookie)
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParam("kind", "CORRECTION")
                .formParam("learnerName", "改过的名字")
                .post(path + "/data")
                .then()
                .statusCode(303);
        as(cookie).get(path + "/data").then().body(allOf(containsString("更正"), containsString("待答复")));
        as(cookie).formParam("kind", "CORRECTION").post(path + "/data").then().statusCode(400);
        as(cookie).get(path + "/messages").then().statusCode(200).body(not(containsString("验证码 ")));
    }

    private static OrderView order() {
        return OrderFixtures.order(OrderFixtures.sellingInstitution().institutionId());
    }

    private static String ask(String reference, String phone) {
        return given().formParam("reference", reference)
                .formParam("phone", phone)
                .post("/family/codes")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static String plain(String page) {
        return page.replaceAll("value=\"139[0-9]{8}\"", "value=\"139\"");
    }

    private static Response enter(OrderView order) {
        ask(order.reference().toString(), order.guardian().phone());
        return given().redirects()
                .follow(false)
                .formParam("reference", order.reference().toString())
                .formParam("code", code(order))
                .post("/family/session")
                .then()
                .statusCode(303)
                .extract()
                .response();
    }

    private static RequestSpecification as(String cookie) {
        return given().cookie(COOKIE, cookie).redirects().follow(false).accept("text/html, */*");
    }

    private static String code(OrderView order) {
        return OrderFixtures.service(MessageReader.class).all(null, 200).items().stream()
                .filter(message -> message.kind().equals(FamilyCodes.KIND)
                        && message.subjectId().equals(order.id().value()))
                .findFirst()
                .orElseThrow()
                .text()
                .replaceAll("(?s).*验证码 ([0-9]{6}).*", "$1");
    }
}
