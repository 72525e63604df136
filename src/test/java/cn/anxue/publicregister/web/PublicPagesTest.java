package cn.anxue.publicregister.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.institution.InstitutionFixtures;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.institution.InstitutionView;
import cn.anxue.institution.Licence;
import cn.anxue.publicregister.LicenceSeal;
import cn.anxue.publicregister.PublicFixtures;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The rows of the parents' page that need no browser. */
@QuarkusTest
class PublicPagesTest {
    @Inject
    InstitutionRegister institutions;

    @Inject
    LicenceSeal seal;

    @Test
    void checksTheCodeOnALicence() {
        InstitutionId id = InstitutionFixtures.register();
        InstitutionView institution = institutions.view(id);
        Licence licence = Objects.requireNonNull(institution.licence());
        String path = seal.path(institution.uscc().value(), licence);

        given().get(path).then().statusCode(200).body(containsString("二维码有效"), containsString(licence.number()));
        given().get(path.substring(0, path.length() - 1) + (path.endsWith("A") ? "B" : "A"))
                .then()
                .statusCode(404)
                .body(containsString("二维码无效，可能伪造"), containsString("不要缴费"));
        String other = InstitutionFixtures.uscc().value();
        given().get(path.replace(institution.uscc().value(), other)).then().statusCode(404);
        Licence earlier = new Licence(licence.number(), licence.issuedOn().minusYears(3), licence.issuedOn());
        given().get(seal.path(institution.uscc().value(), earlier))
                .then()
                .statusCode(200)
                .body(containsString("许可证已换发"));
        given().redirects()
                .follow(false)
                .queryParam("code", "https://example.org" + path)
                .get("/check")
                .then()
                .statusCode(303)
                .header("Location", equalTo(path));
        given().queryParam("code", "http://fake/xyz").get("/check").then().body(containsString("二维码无效，可能伪造"));
    }

    @Test
    void saysWhatNoResultMeansAndWhomToAsk() {
        given().queryParam("q", "濮阳" + UUID.randomUUID())
                .get("/")
                .then()
                .body(
                        containsString("未查到不等于合法"),
                        containsString("/tip-off?kind=UNLICENSED&amp;about="),
                        containsString("濮阳市教育"),
                        containsString("12345"));
        given().queryParam("q", "哪里都没有" + UUID.randomUUID()).get("/").then().body(containsString("href=\"/areas\""));
    }

    @Test
    void listsWhoIsOnAListWithItsDocument() {
        String word = "名单" + UUID.randomUUID().toString().substring(0, 8);
        InstitutionId id = InstitutionFixtures.register(InstitutionFixtures.registration(word));
        String number = PublicFixtures.blacklist(id, word);
        given().get("/lists/black?area=410902")
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("max-age=60"))
                .body(containsString(word), containsString(number));
        given().get("/lists/black?area=130800").then().body(not(containsString(word)));
        given().get("/lists/white?area=410902").then().statusCode(200).body(not(containsString(word)));
        given().get("/lists/closed").then().statusCode(200);
        given().get("/lists/observation").then().statusCode(200);
        given().get("/lists/grey").then().statusCode(404);
        given().get("/areas/410902").then().statusCode(200).body(containsString("已列入黑名单"));
        given().get("/areas/999999").then().statusCode(not(200));
    }

    @Test
    void tellsTheWholeHistoryAsTheApiDoes() {
        InstitutionId id = InstitutionFixtures.active();
        PublicFixtures.notice(id, "测试", "RECTIFICATION_ORDER", "WITHDRAWN");
        String uscc = institutions.view(id).uscc().value();
        List<String> told = given().get("/api/v1/public/institutions/" + uscc + "/history")
                .jsonPath()
                .getList("items.text");
        String page = given().get("/institutions/" + uscc + "/history").asString();
        int at = 0;
        for (String text : told) {
            at = page.indexOf(text, at);
            assertTrue(at >= 0, text);
        }
        assertTrue(page.contains("已撤销"));
    }

    @Test
    void keepsOneShortAddress() {
        String uscc = institutions.view(InstitutionFixtures.register()).uscc().value();
        given().redirects()
                .follow(false)
                .get("/i/" + uscc)
                .then()
                .statusCode(301)
                .header("Location", equalTo("/institutions/" + uscc));
    }

    @Test
    void explainsRefundsAndCapsWithTheirDocuments() {
        given().get("/help/caps?area=410902").then().body(containsString("¥5,000.00"), containsString("十三部门"));
        given().get("/help/refunds").then().body(containsString("5个工作日"), containsString("法释〔2025〕4号"));
    }

    @Test
    void takesOnlyOwnAddressesBack() {
        for (String foreign : List.of("//evil.example", "https://evil.example", "/\\evil", "/a\r\nX: 1")) {
            given().redirects()
                    .follow(false)
                    .formParam("size", "large")
                    .formParam("back", foreign)
                    .post("/type")
                    .then()
                    .header("Location", equalTo("/"));
        }
    }

    @Test
    void findsByPinyinWhatTheRegisterTookUpAndWhatChanged() {
        String word = UUID.randomUUID().toString().substring(0, 4);
        InstitutionId id = InstitutionFixtures.register(InstitutionFixtures.registration("翡翠岛" + word + "培训中心"));
        String uscc = institutions.view(id).uscc().value();
        for (String asked : List.of("feicuidao" + word, "fcd" + word, "翡翠dao" + word, "翡翠島" + word + "有限公司")) {
            assertEquals(
                    List.of(uscc),
                    given().queryParam("q", asked)
                            .get("/api/v1/public/institutions")
                            .jsonPath()
                            .getList("items.uscc"),
                    asked);
        }
        given().queryParam("q", "fcd" + word)
                .get("/suggestions")
                .then()
                .header("Cache-Control", containsString("max-age=60"))
                .body(containsString("role=\"listbox\""), containsString("翡翠岛"));
        given().queryParam("q", "f").get("/suggestions").then().statusCode(200).body(equalTo(""));
    }
}
