package cn.anxue.institution.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import cn.anxue.Tokens;
import cn.anxue.calendar.Today;
import cn.anxue.enforcement.Addressee;
import cn.anxue.enforcement.penalty.PenaltyFile;
import cn.anxue.enforcement.penalty.PenaltyFixtures;
import cn.anxue.identity.Caller;
import cn.anxue.institution.InstitutionFixtures;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.institution.transfer.TransferFixtures;
import cn.anxue.institution.transfer.TransferView;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Both sides of a transfer, at the browser and through the API. */
@QuarkusTest
class TransferPagesTest {
    private static final String PAGES = "/console/transfers";

    @Inject
    InstitutionRegister institutions;

    @Inject
    Today today;

    private final Caller officer = Tokens.caller("officer.test");

    @Test
    void proposesByFormAndShowsBothSidesTheList() {
        InstitutionId id = InstitutionFixtures.register();
        PenaltyFile file = PenaltyFixtures.filed(officer, Addressee.institution(id.value()));
        Response made = post(form(institutions.view(id).uscc().toString()));
        made.then().statusCode(303);
        String page = made.header("Location");

        as("officer.other")
                .get(page)
                .then()
                .statusCode(200)
                .body(allOf(containsString("待接收方同意"), containsString(file.view().number())));
        as("officer.other")
                .get(page + "/list")
                .then()
                .statusCode(200)
                .body(allOf(containsString("移交清单"), containsString(file.view().number())));
        as("officer.test").get(PAGES + "?state=PROPOSED").then().statusCode(200).body(containsString(page));
        as("officer.test").get(PAGES + "?state=IN_FORCE").then().statusCode(200).body(not(containsString(page)));
    }

    @Test
    void showsARefusedFormAgain() {
        post(form("91410902MA0000000X"))
                .then()
                .statusCode(422)
                .body(allOf(containsString("91410902MA0000000X"), containsString("没有找到")));
    }

    @Test
    void callsOffByTheVersionThatWasRead() {
        TransferView asked = TransferFixtures.proposed(officer, "410922", 5, InstitutionFixtures.register());
        TransferFixtures.accept(Tokens.caller("approver.other"), asked);
        String path = "/api/v1/transfers/" + asked.id();
        String tag = as("officer.test").get(path).header("ETag");
        String body = "{\"reason\": \"另行协商\"}";

        json("officer.test").body(body).post(path + "/call-off").then().statusCode(428);
        json("officer.test")
                .header("If-Match", "\"99\"")
                .body(body)
                .post(path + "/call-off")
                .then()
                .statusCode(412);
        json("officer.test")
                .header("If-Match", tag)
                .body(body)
                .post(path + "/call-off")
                .then()
                .statusCode(200)
                .body("state", equalTo("CALLED_OFF"));
        as("officer.other")
                .get("/api/v1/transfers?limit=200&state=CALLED_OFF")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(asked.id().toString()));
    }

    private Map<String, Object> form(String code) {
        Map<String, Object> form = new HashMap<>();
        form.put("codes", code);
        form.put("region", "410922");
        form.put("department", "EDUCATION");
        form.put("agreementNumber", "示例移交〔2026〕9号");
        form.put("takesEffectOn", today.date().plusDays(3).toString());
        return form;
    }

    private static Response post(Map<String, Object> form) {
        return as("officer.test")
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .redirects()
                .follow(false)
                .formParams(form)
                .post(PAGES);
    }

    private static RequestSpecification json(String name) {
        return as(name).contentType(ContentType.JSON);
    }

    private static RequestSpecification as(String name) {
        return given().auth().oauth2(Tokens.of(name));
    }
}
