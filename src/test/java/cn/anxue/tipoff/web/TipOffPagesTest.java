package cn.anxue.tipoff.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.institution.InstitutionFixtures;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.tipoff.Pictures;
import cn.anxue.tipoff.TipOffFixtures;
import cn.anxue.tipoff.TipOffIntake;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the public sees: the form, the code and the PIN, and what becomes of a report. */
@QuarkusTest
class TipOffPagesTest {
    private static final AtomicInteger ADDRESSES = new AtomicInteger();
    private static final Pattern KEY = Pattern.compile("<dd class=\"key\">([0-9A-Z]+)</dd>");

    @Inject
    InstitutionRegister institutions;

    @Test
    void leadsFromTheInstitutionToAReportInTwoTaps() {
        String uscc = uscc(InstitutionFixtures.register());
        given().get("/institutions/" + uscc)
                .then()
                .statusCode(200)
                .body(containsString("/tip-off?institution=" + uscc + "&amp;kind=PAY_ELSEWHERE"));
        given().get("/tip-off?institution=" + uscc + "&kind=PAY_ELSEWHERE")
                .then()
                .statusCode(200)
                .body(containsString("直接举报"))
                .body(containsString("value=\"PAY_ELSEWHERE\" checked"));

        stranger()
                .multiPart("kind", "PAY_ELSEWHERE")
                .multiPart("institution", uscc)
                .post("/tip-off")
                .then()
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .body(containsString("只显示这一次"));
    }

    @Test
    void worksWithoutScriptsOfThePageAndSetsNoCookie() {
        Response page = given().get("/tip-off");

        assertEquals(200, page.statusCode());
        assertTrue(page.cookies().isEmpty());
        assertFalse(page.asString().matches("(?s).*<script(?! src=\"/assets/).*"), "a script of the page's own");
        assertFalse(page.asString().contains(" style="), "a style of the page's own");
        assertTrue(page.asString().length() < 20_000);
        given().get("/assets/tip-off.js").then().statusCode(200).body(not(containsString("contact")));
    }

    @Test
    void asksForMoreWhereAReportSaysTooLittle() {
        stranger()
                .multiPart("kind", "SAFETY")
                .multiPart("text", "消防通道上锁", "text/plain; charset=utf-8")
                .multiPart("contact", "13900003333")
                .post("/tip-off")
                .then()
                .statusCode(400)
                .body(containsString("role=\"alert\""))
                .body(containsString("消防通道上锁"))
                .body(containsString("13900003333"));
    }

    @Test
    void showsWhatBecameOfAReportForCodeAndPinAlone() {
        Response received = stranger()
                .multiPart("kind", "SAFETY")
                .multiPart("about", "无名培训班", "text/plain; charset=utf-8")
                .multiPart("place", "410902")
                .multiPart("text", "fire exit locked")
                .multiPart("photos", "a.jpg", Pictures.photo(60, 40, 1), "image/jpeg")
                .post("/tip-off");
        assertEquals(201, received.statusCode(), received.asString());
        Matcher key = KEY.matcher(received.asString());
        assertTrue(key.find());
        String code = key.group(1);
        assertTrue(key.find());
        String pin = key.group(1);

        status(code, pin).then().statusCode(200).body(containsString("已收到"));
        String wrong = status(code, pin.equals("000000") ? "000001" : "000000").asString();
        String unknown = status("ZZZZZZZZZZ", pin).asString();
        assertEquals(wrong.replace(code, ""), unknown.replace("ZZZZZZZZZZ", ""));
    }

    @Test
    void letsNobodyTryPinsForLong() {
        TipOffIntake.Received received = TipOffFixtures.taken();
        String code = received.key().code();
        String wrong = received.key().pin().equals("000000") ? "000001" : "000000";
        int last = 0;
        for (int i = 0; i < 7; i++) {
            last = statusFrom("198.51.100.251", code, wrong);
        }
        assertEquals(429, last);
        assertEquals(429, statusFrom("198.51.100.251", code, received.key().pin()));
        assertEquals(200, status(code, received.key().pin()).statusCode(), "who guesses elsewhere locks nobody out");

        String nobody = "9999999999";
        for (int i = 0; i < 7; i++) {
            last = statusFrom("198.51.100.252", nobody, "000000");
        }
        assertEquals(429, last, "an unknown code is told from a wrong PIN by its attempts");
    }

    @Test
    void answersAndIsReopenedOnce() {
        TipOffIntake.Received received = TipOffFixtures.replied();
        String path = "/api/v1/public/tip-offs/" + received.key().code();

        given().header("Tip-Off-Pin", received.key().pin())
                .get(path)
                .then()
                .statusCode(200)
                .body("state", is("REPLIED"))
                .body("reply", is("已核实的测试说明"))
                .body("actionNumber", is("测教改〔2026〕1号"))
                .body("reopenBy", notNullValue());
        given().header("Tip-Off-Pin", received.key().pin())
                .contentType("application/json")
                .body("{\"words\":\"没有解决\"}")
                .post(path + "/reopening")
                .then()
                .statusCode(200)
                .body("state", is("REOPENED"))
                .body("reply", equalTo(null));
        given().header("Tip-Off-Pin", received.key().pin())
                .contentType("application/json")
                .body("{\"words\":\"没有解决\"}")
                .post(path + "/reopening")
                .then()
                .statusCode(409)
                .body("code", is("REOPENED_ONCE"));
    }

    @Test
    void takesReportsOverTheApi() {
        Response received = stranger()
                .multiPart("kind", "REFUND_REFUSED")
                .multiPart("text", "they do not pay back")
                .multiPart("institution", uscc(InstitutionFixtures.register()))
                .post("/api/v1/public/tip-offs");

        received.then().statusCode(201).body("pin", notNullValue()).body("id", equalTo(null));
        String code = received.path("code");
        assertEquals(
                "/api/v1/public/tip-offs/" + code, received.header("Location").replaceFirst("^https?://[^/]*", ""));
    }

    @Test
    void takesASecondTapForTheSameReport() {
        String uscc = uscc(InstitutionFixtures.register());
        String submission = UUID.randomUUID().toString();
        for (int status : new int[] {201, 409}) {
            stranger()
                    .multiPart("kind", "GONE")
                    .multiPart("institution", uscc)
                    .multiPart("submission", submission)
                    .post("/tip-off")
                    .then()
                    .statusCode(status)
                    .body(containsString("data-received"));
        }
    }

    @Test
    void slowsDownWhoReportsWithoutEnd() {
        String address = "203.0.113." + (200 + ADDRESSES.incrementAndGet());
        int last = 0;
        for (int i = 0; i < 22; i++) {
            last = given().header("X-Forwarded-For", address)
                    .multiPart("kind", "SAFETY")
                    .post("/tip-off")
                    .statusCode();
        }
        assertEquals(429, last);
    }

    private String uscc(InstitutionId id) {
        return institutions.view(id).uscc().value();
    }

    private static Response status(String code, String pin) {
        return stranger().formParam("code", code).formParam("pin", pin).post("/tip-off/status");
    }

    private static int statusFrom(String address, String code, String pin) {
        return given().header("X-Forwarded-For", address)
                .formParam("code", code)
                .formParam("pin", pin)
                .post("/tip-off/status")
                .statusCode();
    }

    @Test
    void saysThatATextIsTooLongAndTakesNoNullCharacter() {
        tell("x".repeat(2_001)).then().statusCode(400).body(containsString("2000"));
        tell("x".repeat(70_000)).then().statusCode(413).body(containsString("文字过长"));
        tell("a\u0000b").then().statusCode(400).body(containsString("无法保存的字符"));
    }

    private static Response tell(String text) {
        return stranger()
                .multiPart("kind", "SAFETY")
                .multiPart("about", "somewhere")
                .multiPart("text", text)
                .post("/tip-off");
    }

    /** From an address of his own. */
    private static RequestSpecification stranger() {
        int n = ADDRESSES.incrementAndGet();
        return given().header("X-Forwarded-For", "198.51.100." + n % 250);
    }
}
