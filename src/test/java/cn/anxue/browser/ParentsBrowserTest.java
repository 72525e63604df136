package cn.anxue.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.batch.Sql;
import cn.anxue.institution.InstitutionFixtures;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.institution.InstitutionView;
import cn.anxue.publicregister.LicenceSeal;
import cn.anxue.publicregister.PublicFixtures;
import cn.anxue.tipoff.Pictures;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What parents do, most of them on a phone. */
@QuarkusTest
class ParentsBrowserTest {
    private static final Pattern PDF_PAGE = Pattern.compile("/Type\\s*/Page[^s]");

    @Inject
    InstitutionRegister institutions;

    @Inject
    LicenceSeal seal;

    @Inject
    Sql sql;

    private record Shown(InstitutionView institution, String account) {
        String path() {
            return "/institutions/" + institution.uscc();
        }
    }

    @Test
    void opensEveryPageInEveryState() {
        Shown good = shown("金色童年舞蹈培训中心");
        Shown bad = shown("风华辅导中心");
        PublicFixtures.blacklist(bad.institution().id(), "风华辅导中心");
        Shown closed = shown("旧时光培训学校");
        PublicFixtures.state(closed.institution().id(), "CLOSED");
        Shown rectifying = shown("百草园作文培训学校");
        PublicFixtures.notice(rectifying.institution().id(), "百草园作文培训学校", "RECTIFICATION_ORDER", "ISSUED");
        Map<String, String> pages = Map.ofEntries(
                Map.entry("home", "/"),
                Map.entry("found", "/?q=jinsetongnian"),
                Map.entry("nothing", "/?q=濮阳不存在的辅导班"),
                Map.entry("near", "/?q=金色重年舞蹈"),
                Map.entry("institution", good.path()),
                Map.entry("institution-black", bad.path()),
                Map.entry("institution-closed", closed.path()),
                Map.entry("institution-rectifying", rectifying.path()),
                Map.entry("institution-history", rectifying.path() + "/history"),
                Map.entry("account-start", "/account-check?q=jstn"),
                Map.entry("account-form", good.path() + "/account-check"),
                Map.entry("list-black", "/lists/black"),
                Map.entry("list-observation", "/lists/observation?area=410902"),
                Map.entry("areas", "/areas"),
                Map.entry("area", "/areas/410902"),
                Map.entry("check", "/check"),
                Map.entry("licence", code(good.institution())),
                Map.entry("licence-forged", code(good.institution()) + "x"),
                Map.entry("help-refunds", "/help/refunds"),
                Map.entry("help-caps", "/help/caps?area=410902"),
                Map.entry("tip-off", "/tip-off"),
                Map.entry("tip-off-status", "/tip-off/status"));
        for (Sheet sheet : List.of(Browser.phone(), Browser.desk())) {
            pages.forEach((name, path) ->
                    sheet.light(path).shot("parents-" + name).accessible().quiet());
        }
        for (Sheet sheet : List.of(Browser.zoomed(), Browser.phone().contrasted())) {
            List.of("/", good.path(), bad.path(), "/lists/black", "/help/caps", "/tip-off")
                    .forEach(path -> sheet.open(path).accessible().quiet());
        }
    }

    @Test
    void findsAsOneTypesByKeysAlone() {
        Shown shown = shown("蒲公英" + word() + "书法培训中心");
        Page page = Browser.phone().open("/").page();
        page.focus("#q");
        page.keyboard().type("蒲公英" + shown.institution().name().substring(3, 9));
        page.waitForSelector("[role=option]");
        assertEquals("true", page.getAttribute("#q", "aria-expanded"));
        assertTrue(page.textContent("#suggested [aria-live=polite]").contains("1"));
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(java.nio.file.Path.of("target", "screenshots", "parents-suggested-360.png")));
        page.keyboard().press("ArrowDown");
        assertEquals("option-1", page.getAttribute("#q", "aria-activedescendant"));
        page.keyboard().press("Enter");
        page.waitForURL("**" + shown.path());
        page.goBack();
        assertTrue(page.url().endsWith("/"));
    }

    @Test
    void worksWithoutScriptByKeysAlone() {
        Shown shown = shown("向日葵" + word() + "美术培训中心");
        Page page = Browser.phone().withoutScript().open("/").page();
        page.focus("#q");
        page.keyboard().type(shown.institution().name());
        page.keyboard().press("Enter");
        page.waitForSelector(".found");
        page.focus(".found a");
        page.keyboard().press("Enter");
        page.waitForURL("**" + shown.path());
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("核对缴费账号"))
                .first()
                .click();
        page.fill("#account", "1234");
        page.keyboard().press("Enter");
        page.waitForSelector("#said");
        assertEquals("1234", page.inputValue("#account"));
        page.fill(
                "#account",
                shown.account().substring(0, 4) + " " + shown.account().substring(4));
        page.keyboard().press("Enter");
        page.waitForSelector("h1:has-text('账号相符')");
        page.navigate(shown.path() + "/account-check");
        page.fill("#account", "6222020000000000");
        page.keyboard().press("Enter");
        page.waitForSelector("h1:has-text('账号不符')");
        assertTrue(page.textContent("main").contains("不要向此账号缴费"));
    }

    @Test
    void looksAtTheAnswersOfTheAccountCheck() {
        Shown shown = shown("晨曦" + word() + "音乐培训中心");
        for (Sheet sheet : List.of(Browser.phone(), Browser.desk())) {
            for (String account : List.of(shown.account(), "6222020000000000")) {
                sheet.open(shown.path() + "/account-check").page().fill("#account", account);
                sheet.page().keyboard().press("Enter");
                sheet.page().waitForSelector("h1:has-text('账号相符'), h1:has-text('账号不符')");
                sheet.shot(account.equals(shown.account()) ? "parents-account-match" : "parents-account-other")
                        .accessible()
                        .quiet();
            }
        }
    }

    @Test
    void keepsATipOffThroughAReload() {
        Sheet phone = Browser.phone().open("/tip-off");
        Page page = phone.page();
        page.fill("#about", "街角的补习班");
        page.fill("#text", "周六收了现金");
        page.check("input[name=kind][value=PAY_ELSEWHERE]");
        page.reload();
        assertEquals("街角的补习班", page.inputValue("#about"));
        assertEquals("周六收了现金", page.inputValue("#text"));
        assertTrue(page.isChecked("input[name=kind][value=PAY_ELSEWHERE]"));
        assertEquals("", page.inputValue("#contact"));
        page.fill("#place", "濮阳市华龙区");
        page.setInputFiles("#photos", new FilePayload("现场.jpg", "image/jpeg", Pictures.photo(1200, 900, 6)));
        page.click("form.report button[type=submit]");
        page.waitForSelector("[data-received]");
        phone.shot("parents-tip-off-received").accessible().quiet();
        phone.open("/tip-off");
        assertEquals("", page.inputValue("#text"));
    }

    @Test
    void printsAnInstitutionOnOnePage() {
        Shown shown = shown("小白杨" + word() + "科技培训中心");
        Page page = Browser.desk().open(shown.path()).page();
        String pdf = new String(page.pdf(new Page.PdfOptions().setFormat("A4")), StandardCharsets.ISO_8859_1);
        assertEquals(1, PDF_PAGE.matcher(pdf).results().count());
    }

    @Test
    void enlargesTypeWithoutLossAndRemembersIt() {
        Shown shown = shown("银杏" + word() + "英语培训学校");
        Sheet phone = Browser.phone().withoutScript().open("/");
        assertTrue(phone.page().context().cookies().isEmpty());
        phone.page().click("header button");
        phone.page().waitForSelector("body.large");
        phone.open(shown.path()).shot("parents-institution-large").fits();
        phone.page().click("header button");
        phone.page().waitForSelector("body:not(.large)");
        assertTrue(phone.page().context().cookies().isEmpty());
    }

    @Test
    void tellsAPageThatIsOlderThanADay() {
        Shown shown = shown("白桦" + word() + "体育培训中心");
        Sheet phone = Browser.phone();
        phone.page().clock().install();
        phone.open(shown.path());
        assertTrue(phone.page().isHidden("#stale"));
        phone.page().clock().fastForward("25:00:00");
        phone.page().evaluate("() => window.dispatchEvent(new Event('pageshow'))");
        assertTrue(phone.page().isVisible("#stale"));
    }

    private Shown shown(String name) {
        var id = InstitutionFixtures.register(InstitutionFixtures.registration(name));
        String account = "6217"
                + String.format("%015d", Math.abs(UUID.randomUUID().getMostSignificantBits() % 1_000_000_000_000_000L));
        PublicFixtures.state(id, "ACTIVE");
        PublicFixtures.deposit(id, true);
        PublicFixtures.feeAccount(id, account);
        return new Shown(institutions.view(id), account);
    }

    private String code(InstitutionView institution) {
        return seal.path(institution.uscc().value(), Objects.requireNonNull(institution.licence()));
    }

    private static String word() {
        return UUID.randomUUID().toString().substring(0, 6);
    }
}
