package cn.anxue.publicregister.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.publicregister.PublicFixtures;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the parents' pages promise beside what they say: how little they ask, show and weigh, and that none is stale. */
@QuarkusTest
class PagePromisesTest {
    private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"([^\"]*)\"");
    private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/assets/[^\"]*)\"");

    private static final Set<String> ALLOWED = Set.of(
            "name",
            "brandName",
            "formerNames",
            "uscc",
            "category",
            "region",
            "address",
            "authority",
            "authorityPhone",
            "standing",
            "licence",
            "deposit",
            "feeAccount",
            "reconciledOn",
            "notices",
            "asOf");

    @Inject
    InstitutionRegister institutions;

    @Test
    void beginsWithOneBoxAndTwoLinksAndNoCookie() {
        Response home = given().get("/");
        String main = between(home.asString(), "<main", "</main>");

        assertEquals(Map.of(), home.cookies());
        assertEquals(1, main.split("<input", -1).length - 1);
        assertEquals(List.of("/check", "/tip-off"), found(LINK, main));
        for (String path : List.of("/check", "/areas", "/lists/black", "/help/caps", "/tip-off", "/account-check")) {
            assertEquals(Map.of(), given().get(path).cookies(), path);
        }
    }

    @Test
    void keepsStylesForGoodAndAsksForAStandingEachTime() {
        String page = path(PublicFixtures.shown("银杏苑培训中心"));
        for (String asked : List.of("/", page, page + "/history")) {
            given().get(asked)
                    .then()
                    .header("Cache-Control", equalTo("no-cache"))
                    .header("ETag", startsWith("W/\""));
        }
        for (String list : List.of("/lists/black", "/lists/white", "/areas/410902")) {
            given().get(list).then().header("Cache-Control", equalTo("max-age=60"));
        }
        List<String> assets = found(ASSET, given().get("/").asString());
        assertTrue(assets.size() >= 3, assets::toString);
        for (String asset : assets) {
            assertTrue(asset.matches("/assets/[a-z-]+\\.(css|js)\\?[0-9a-f]{12}"), asset);
            given().get(asset)
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", containsString("immutable"))
                    .header("Cache-Control", containsString("max-age=31536000"));
        }
        given().get("/verify").then().body(containsString("/assets/verify.css?"));
    }

    @Test
    void quotesADocumentForEveryFact() {
        InstitutionId id = PublicFixtures.shown("梧桐里培训中心");
        String black = PublicFixtures.blacklist(id, "梧桐里培训中心");
        String order = PublicFixtures.notice(id, "梧桐里培训中心", "RECTIFICATION_ORDER", "ISSUED");
        String page = given().get(path(id)).asString();

        String standing = between(page, "class=\"standing", "数据更新于");
        assertTrue(standing.contains(black) && standing.contains(order), standing);
        assertTrue(between(page, "办学许可证", "</section>").contains(licence(id)), page);
        String money = between(page, "资金监管 <", "</section>");
        assertTrue(money.contains("监管协议") && money.contains("协议1") && money.contains("测教核〔2026〕1号"), money);
        String notices = between(page, "通知与名单", "</section>");
        assertTrue(notices.contains(black) && notices.contains(order), notices);
        assertTrue(page.matches("(?s).*数据更新于.{0,60}\\d{4}年\\d{1,2}月\\d{1,2}日 \\d{2}:\\d{2}.*"), page);
    }

    @Test
    void warnsOfClonesAndIsPassedOnWithNameAndStanding() {
        InstitutionId id = PublicFixtures.shown("芦苇荡培训中心");
        PublicFixtures.blacklist(id, "芦苇荡培训中心");
        given().get(path(id))
                .then()
                .body(containsString("谨防冒名"), containsString("逐项比对名称、地址、证号和账户"))
                .body(containsString("property=\"og:title\" content=\"芦苇荡培训中心 · 已列入黑名单\""))
                .body(containsString("data-share=\"芦苇荡培训中心 · 已列入黑名单\""))
                .body(containsString("data-url=\"/i/" + uscc(id) + "\""));
    }

    @Test
    void tellsTheWorldNothingButWhatIsAllowed() {
        InstitutionId id = PublicFixtures.shown("芒草坡培训中心");
        JsonPath told = given().get("/api/v1/public" + path(id)).jsonPath();
        Set<Object> further = new TreeSet<>(told.getMap("").keySet());
        further.removeAll(ALLOWED);
        assertEquals(Set.of(), further);
        assertEquals(
                Set.of("required", "document", "met"), told.getMap("deposit").keySet());
        assertEquals(
                Set.of("bankName", "lastFour", "name", "agreement"),
                told.getMap("feeAccount").keySet());
    }

    private static String between(String page, String from, String until) {
        int start = page.indexOf(from);
        assertTrue(start >= 0, from + " is missing in " + page);
        return page.substring(start, page.indexOf(until, start));
    }

    private static List<String> found(Pattern pattern, String page) {
        return pattern.matcher(page).results().map(match -> match.group(1)).toList();
    }

    private String path(InstitutionId id) {
        return "/institutions/" + uscc(id);
    }

    private String uscc(InstitutionId id) {
        return institutions.view(id).uscc().value();
    }

    private String licence(InstitutionId id) {
        var licence = institutions.view(id).licence();
        return licence == null ? "" : licence.number();
    }
}
