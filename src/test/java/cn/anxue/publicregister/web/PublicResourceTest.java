package cn.anxue.publicregister.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.institution.InstitutionFixtures;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.publicregister.PublicFixtures;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PublicResourceTest {
    private static final String PATH = "/api/v1/public/institutions";

    @Inject
    InstitutionRegister institutions;

    @Test
    void showsWhatAFamilyNeedsAndNothingElse() {
        var word = "公" + UUID.randomUUID().toString().substring(0, 8);
        var id = InstitutionFixtures.register(InstitutionFixtures.registration(word + "学校"));
        var account = account();
        PublicFixtures.deposit(id, true);
        PublicFixtures.feeAccount(id, account);
        var number = PublicFixtures.notice(id, word, "RECTIFICATION_ORDER", "ISSUED");

        var answer = given().header("Accept-Language", "en")
                .get(PATH + "/" + uscc(id))
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-cache"))
                .body("name", equalTo(word + "学校"))
                .body("standing.code", equalTo("RECTIFYING"))
                .body("standing.text", equalTo("Putting problems right until 30 Nov"))
                .body("licence.number", equalTo("教民141090270000001号"))
                .body("deposit.required.amount", equalTo("100000.00"))
                .body("deposit.met", equalTo(true))
                .body("feeAccount.bankName", equalTo("中国工商银行"))
                .body("feeAccount.lastFour", equalTo(account.substring(account.length() - 4)))
                .body("notices.number", contains(number))
                .extract()
                .asString();
        assertFalse(answer.contains(account), "the whole account number");
        assertFalse(answer.contains("123456.78"), "the balance");
        assertFalse(answer.contains("测试人"), "a person's name");
    }

    @Test
    void findsTheInstitutionAndTellsItsHistory() {
        var word = "公" + UUID.randomUUID().toString().substring(0, 8);
        var id = InstitutionFixtures.register(InstitutionFixtures.registration(word + "学校"));
        var number = PublicFixtures.notice(id, word, "RECTIFICATION_ORDER", "ISSUED");

        given().queryParam("q", word)
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].standing.code", equalTo("RECTIFYING"))
                .body("next", nullValue());
        given().get(PATH + "/" + uscc(id) + "/history")
                .then()
                .statusCode(200)
                .body("items.code", hasItems("REGISTERED", "RECTIFICATION_ORDER"))
                .body("items.number", hasItem(number));
    }

    @Test
    void answersUnchangedOnlyWhileNothingChanged() {
        var id = InstitutionFixtures.active();
        PublicFixtures.deposit(id, true);
        var path = "/institutions/" + uscc(id);
        String tag = given().get(path).then().statusCode(200).extract().header("ETag");
        assertTrue(isSpared(path), "what did not change is not sent again");
        PublicFixtures.state(id, "OPERATION_SUSPENDED");
        given().header("If-None-Match", tag)
                .get(path)
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-cache"))
                .body(containsString("已责令停办"));
    }

    @Test
    void tellsAMatchingAccountFromAnyOther() {
        var id = InstitutionFixtures.active();
        var account = account();
        PublicFixtures.feeAccount(id, account);
        check(uscc(id), account.substring(0, 4) + " " + account.substring(4)).body("match", equalTo(true));
        check(uscc(id), account()).body("match", equalTo(false));
        check(InstitutionFixtures.uscc().value(), account).statusCode(404).body("code", equalTo("NOT_ON_REGISTER"));
        check(uscc(id), "12ab")
                .statusCode(400)
                .body("code", equalTo("ACCOUNT_FORMAT"))
                .body("errors[0].pointer", equalTo("/account"));
        check(uscc(id), null).statusCode(400).body("code", equalTo("REQUIRED"));
    }

    @Test
    void saysThatNotFoundIsNotLawful() {
        given().get(PATH + "/" + InstitutionFixtures.uscc())
                .then()
                .statusCode(404)
                .body("detail", containsString("未查到不等于合法"));
        given().accept("text/html")
                .get("/institutions/" + InstitutionFixtures.uscc())
                .then()
                .statusCode(404)
                .body(containsString("未查到不等于合法"));
        given().queryParam("q", "没有这样的学校" + UUID.randomUUID())
                .get("/")
                .then()
                .statusCode(200)
                .body(containsString("未查到不等于合法"));
    }

    @Test
    void servesSmallPagesWithoutCookiesInlineScriptsOrStyles() {
        var id = InstitutionFixtures.active();
        var page = given().accept("text/html")
                .get("/institutions/" + uscc(id))
                .then()
                .statusCode(200)
                .header("Content-Type", containsString("text/html"))
                .header("Set-Cookie", nullValue())
                .header("Content-Security-Policy", containsString("default-src 'self'"))
                .body(containsString("数据更新于"))
                .extract()
                .asString();
        assertFalse(page.matches("(?s).*<script(?! src=\"/).*") || page.contains("style=") || page.contains("<style"));
        assertTrue(page.indexOf("</h1>") < page.indexOf("class=\"standing"), "the standing stands under the name");
        byte[] css = given().get("/assets/register.css")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        assertTrue(css.length <= 10_240, "css " + css.length);
        assertTrue(page.length() < 20_000, "page " + page.length());
    }

    @Test
    void writesNamesAsTextAndNeverAsMarkup() {
        var word = UUID.randomUUID().toString().substring(0, 8);
        InstitutionFixtures.register(InstitutionFixtures.registration("<script>alert(1)</script>" + word));
        given().queryParam("q", word)
                .get("/")
                .then()
                .statusCode(200)
                .body(not(containsString("<script>alert")))
                .body(containsString("&lt;script&gt;alert"));
        var home = given().queryParam("q", "\"><b>x")
                .get("/")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertFalse(home.contains("\"><b>x"));
        assertEquals(1, home.split("<h1>", -1).length - 1);
    }

    /** Twice, for the minute shown may pass between two calls. */
    private static boolean isSpared(String path) {
        return IntStream.range(0, 2).anyMatch(time -> isSparedOnce(path));
    }

    private static boolean isSparedOnce(String path) {
        String tag = given().get(path).header("ETag");
        return given().header("If-None-Match", tag).get(path).statusCode() == 304;
    }

    private static ValidatableResponse check(String uscc, @Nullable String account) {
        var body = account == null ? Map.of() : Map.of("account", account);
        return given().contentType(ContentType.JSON)
                .body(body)
                .post(PATH + "/" + uscc + "/account-check")
                .then();
    }

    private String uscc(InstitutionId id) {
        return institutions.view(id).uscc().value();
    }

    private static String account() {
        return String.valueOf(ThreadLocalRandom.current().nextLong(6_222_000_000_000_000L, 6_223_000_000_000_000L));
    }
}
