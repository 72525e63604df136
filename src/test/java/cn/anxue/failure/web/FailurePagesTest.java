package cn.anxue.failure.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import cn.anxue.Tokens;
import cn.anxue.calendar.Today;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.fee.OrderFixtures;
import cn.anxue.institution.InstitutionFixtures;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
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

        trigger(name.substring(0, 10)).then().statusCode(422).body(allOf(containsString(name), containsString("二部")));
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
