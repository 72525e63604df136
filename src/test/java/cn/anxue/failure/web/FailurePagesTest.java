package cn.anxue.failure.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.both;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.Tokens;
import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.fee.OrderFixtures;
import cn.anxue.fee.payout.PayoutFixtures;
import cn.anxue.institution.InstitutionFixtures;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** The run-book by its forms: an institution is called by its name, and a claim outside custody says where to pay. */
@QuarkusTest
class FailurePagesTest {
    private static final String FAILURES = "/console/failures";

    private final String name = "处置测试" + ThreadLocalRandom.current().nextLong(1_000_000_000L) + "艺术中心";

    @Test
    void findsTheInstitutionByItsNameAndSaysWhereNoneOrSeveralAreCalledSo() {
        AgreementView agreement = OrderFixtures.sellingInstitution(InstitutionFixtures.registration(name));
        OrderFixtures.sellingInstitution(InstitutionFixtures.registration(name + "二部"));

        trigger(name.substring(0, name.length() - 2))
                .then()
                .statusCode(422)
                .body(allOf(containsString(name), containsString("二部")));
        trigger("没有这家机构").then().statusCode(422).body(containsString("没有这家机构"));
        Response triggered = trigger(name);

        triggered.then().statusCode(303);
        String failure = id(triggered);
        read("/api/v1/failures/" + failure)
                .then()
                .body("institutionId", equalTo(agreement.institutionId().value().toString()));
        given().auth()
                .oauth2(Tokens.of("officer.test"))
                .get(FAILURES + "?institution=" + agreement.institutionId())
                .then()
                .body(containsString("value=\"" + uscc(agreement) + "\""));
    }

    @Test
    void takesAndChecksAClaimWithItsPayee() {
        OrderFixtures.sellingInstitution(InstitutionFixtures.registration(name));
        String failure = id(trigger(name));
        String today = OrderFixtures.service(Today.class).date().toString();
        post("/" + failure + "/claims-period", Map.of("from", today, "until", today))
                .then()
                .statusCode(303);

        post("/" + failure + "/claims", claim(Map.of("account", "?", "payeeName", "场外家长")))
                .then()
                .statusCode(400)
                .body(containsString("场外家长"));
        post("/" + failure + "/claims", claim(Map.of())).then().statusCode(303);
        post("/" + failure + "/claims/checks", Map.of("number", 1, "verified", "100.00"))
                .then()
                .statusCode(422);
        post(
                        "/" + failure + "/claims/checks",
                        Map.of(
                                "number", 1,
                                "verified", "100.00",
                                "payeeName", "场外家长",
                                "account", "6217000000000001",
                                "bankName", "示例银行"))
                .then()
                .statusCode(303);

        read("/api/v1/failures/" + failure + "/claims")
                .then()
                .body("items[0].state", equalTo("VERIFIED"))
                .body("items[0].payee.bankName", equalTo("示例银行"));
    }

    @Test
    void asksBeforeItActsOnAnInstitutionThatWasNotCalledByItsWholeName() {
        AgreementView agreement = OrderFixtures.sellingInstitution(InstitutionFixtures.registration(name));
        String fragment = name.substring(0, name.length() - 2);

        trigger(fragment)
                .then()
                .statusCode(422)
                .body(allOf(
                        containsString("value=\"" + uscc(agreement) + "\""),
                        containsString(name),
                        containsString("多名家长反映停课失联")));
        choose(fragment, "91410900MA00000000").then().statusCode(422);

        choose(fragment, uscc(agreement)).then().statusCode(303);
    }

    @Test
    void saysThatSignsAloneFindNothing() {
        OrderFixtures.sellingInstitution(InstitutionFixtures.registration(name));

        for (String signs : List.of("%", "_", "%%%", "😀", "·")) {
            trigger(signs)
                    .then()
                    .statusCode(422)
                    .body(allOf(containsString("没有可供查找的字"), not(containsString("name=\"chosen\""))));
        }
        trigger(name + "%_").then().statusCode(422);
        given().auth()
                .oauth2(Tokens.of("officer.test"))
                .queryParam("q", "%")
                .get("/api/v1/institutions")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0));
    }

    @Test
    void takesAWholeNameThoughManyOthersHoldItAndSaysWhereItShowsNotAll() {
        String core = "多名" + ThreadLocalRandom.current().nextLong(1_000_000_000L) + "中心";
        for (int i = 0; i < 21; i++) {
            InstitutionFixtures.register(InstitutionFixtures.registration(core + "分校" + (char) ('甲' + i)));
        }
        OrderFixtures.sellingInstitution(InstitutionFixtures.registration(core));

        trigger(core.substring(0, core.length() - 1)).then().statusCode(422).body(containsString("只列出前 20 家"));
        trigger(core).then().statusCode(303);
    }

    @Test
    void refusesByItsFormsWhatTheInterfaceRefuses() {
        String failure = opened();
        String claims = "/" + failure + "/claims";
        Map<String, Object> payee = Map.of("payeeName", "场外家长", "account", "6217000000000001", "bankName", "示例银行");
        Map<String, Object> check = new HashMap<>(payee);
        check.putAll(Map.of("number", 1, "verified", "100.00", "remark", "已核"));
        post(claims, claim(Map.of())).then().statusCode(303);

        for (var wrong : List.of(
                Map.entry("payeeName", "长".repeat(141)),
                Map.entry("payeeName", "\u202E长家外场"),
                Map.entry("payeeName", ""),
                Map.entry("bankName", "行".repeat(200)),
                Map.entry("bankName", "\u2066示例银行"),
                Map.entry("account", "@@@@1@1@1@1"),
                Map.entry("account", "1234"),
                Map.entry("account", "62170000".repeat(4) + "01"),
                Map.entry("account", ""),
                Map.entry("phone", "abc"),
                Map.entry("phone", "1".repeat(300)),
                Map.entry("name", "\u202E长家"))) {
            Map<String, Object> form = claim(payee);
            form.put(wrong.getKey(), wrong.getValue());
            refusedAt(wrong.getKey(), post(claims, form)).body(containsString("转账截图"));
            if (payee.containsKey(wrong.getKey())) {
                Map<String, Object> checked = new HashMap<>(check);
                checked.put(wrong.getKey(), wrong.getValue());
                refusedAt(wrong.getKey(), post(claims + "/checks", checked)).body(containsString("已核"));
            }
        }
        read("/api/v1/failures/" + failure + "/claims").then().body("items.size()", equalTo(1));
    }

    @Test
    void verifiesNoMoreThanIsClaimed() {
        String failure = opened();
        post("/" + failure + "/claims", claim(Map.of("account", "6217000000000001", "payeeName", "场外家长")))
                .then()
                .statusCode(303);

        refusedAt("verified", post("/" + failure + "/claims/checks", Map.of("number", 1, "verified", "100.01")));
        post("/" + failure + "/claims/checks", Map.of("number", 1, "verified", "100.00"))
                .then()
                .statusCode(303);

        String beyond = "update failure_claim set verified_minor = 10001 where failure_id = ?";
        var refused = assertThrows(
                RuntimeException.class,
                () -> PayoutFixtures.in(() -> OrderFixtures.service(Sql.class)
                        .update(beyond, update -> update.setObject(1, UUID.fromString(failure)))));
        assertTrue(trace(refused).contains("failure_claim_verified_within_claimed"));
    }

    private String opened() {
        OrderFixtures.sellingInstitution(InstitutionFixtures.registration(name));
        String failure = id(trigger(name));
        String today = OrderFixtures.service(Today.class).date().toString();
        post("/" + failure + "/claims-period", Map.of("from", today, "until", today))
                .then()
                .statusCode(303);
        return failure;
    }

    private static ValidatableResponse refusedAt(String field, Response answer) {
        return answer.then()
                .statusCode(both(greaterThanOrEqualTo(400)).and(lessThan(500)))
                .body(matchesPattern("(?s).*name=\"" + field + "\"[^>]*aria-invalid=\"true\".*"));
    }

    private static String trace(Throwable failure) {
        return failure + (failure.getCause() == null ? "" : trace(failure.getCause()));
    }

    private static Response choose(String institution, String chosen) {
        return post("", Map.of("institution", institution, "chosen", chosen, "kind", "MISSING", "basis", "多名家长反映停课失联"));
    }

    private static Map<String, Object> claim(Map<String, Object> more) {
        Map<String, Object> form =
                new HashMap<>(Map.of("name", "场外家长", "phone", "13900000001", "claimed", "100.00", "evidence", "转账截图"));
        form.putAll(more);
        return form;
    }

    private static Response trigger(String institution) {
        return post("", Map.of("institution", institution, "kind", "MISSING", "basis", "多名家长反映停课失联"));
    }

    private static Response post(String path, Map<String, Object> form) {
        return given().auth()
                .oauth2(Tokens.of("officer.test"))
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .redirects()
                .follow(false)
                .formParams(form)
                .post(FAILURES + path);
    }

    private static Response read(String path) {
        return given().auth().oauth2(Tokens.of("officer.test")).get(path);
    }

    private static String id(Response triggered) {
        String location = triggered.header("Location");
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private static String uscc(AgreementView agreement) {
        return read("/api/v1/institutions/" + agreement.institutionId()).path("uscc");
    }
}
