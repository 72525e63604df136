package cn.anxue.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.institution.InstitutionView;
import cn.anxue.publicregister.LicenceSeal;
import cn.anxue.publicregister.PublicFixtures;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The other ways of a parent, at 360 × 640: checking a code, reporting and following it without script, typing, sharing, printing. */
@QuarkusTest
class ParentsPathsBrowserTest {
    private static final Pattern PDF_PAGE = Pattern.compile("/Type\\s*/Page[^s]");
    private static final int TYPED_EVERY_MS = 60;

    @Inject
    InstitutionRegister institutions;

    @Inject
    LicenceSeal seal;

    @Test
    void checksACodeWithoutScript() {
        InstitutionView shown = institutions.view(PublicFixtures.shown("扫码无脚本培训中心"));
        String path = seal.path(shown.uscc().value(), Objects.requireNonNull(shown.licence()));
        Page page = Browser.phone().withoutScript().open("/").page();
        page.click("main a[href='/check']");
        page.fill("main form input >> nth=0", "https://example.org" + path);
        page.keyboard().press("Enter");
        page.waitForSelector("h2:has-text('扫码无脚本培训中心')");
        assertTrue(page.textContent("main").contains("二维码有效"));
        page.navigate(path + "x");
        assertTrue(page.textContent("main").contains("二维码无效，可能伪造"));
    }

    @Test
    void reportsAndFollowsItWithoutScript() {
        Sheet phone = Browser.phone().withoutScript().open("/");
        Page page = phone.page();
        page.click("main a[href='/tip-off']");
        page.fill("#about", "街角的补习班");
        page.fill("#place", "濮阳市华龙区");
        page.check("input[name=kind] >> nth=1");
        page.fill("#text", "周六收了现金");
        page.click("text=提交举报");
        String code = page.textContent(".key >> nth=0");
        String pin = page.textContent(".key >> nth=1");
        page.click("main a[href='/tip-off/status']");
        page.fill("#code", code);
        page.fill("#pin", pin);
        page.click("main button");
        assertTrue(page.textContent("main").contains("已收到"), page.content());
        phone.fits().quiet();
    }

    @Test
    void asksOnceForWhatIsTypedInOneGo() {
        PublicFixtures.shown("凤尾竹培训中心");
        Page page = Browser.phone().open("/").page();
        List<String> asked = new ArrayList<>();
        page.onRequest(request -> {
            if (request.url().contains("/suggestions")) {
                asked.add(request.url());
            }
        });
        page.focus("#q");
        page.keyboard()
                .type("fengweizhu", new com.microsoft.playwright.Keyboard.TypeOptions().setDelay(TYPED_EVERY_MS));
        page.waitForSelector("#suggested [role=listbox] [role=option]:has-text('凤尾竹')");
        assertEquals(1, asked.size(), asked::toString);
        page.fill("#q", "");
        page.keyboard().type("凤");
        page.waitForSelector("#suggested [role=option]:has-text('凤尾竹')");
        page.keyboard().press("Escape");
        assertTrue(page.isHidden("#suggested"));
    }

    @Test
    void sharesNameAndStandingAndPrintsTheWorstOnOnePage() {
        InstitutionId id = PublicFixtures.shown("寒露分享培训中心");
        PublicFixtures.blacklist(id, "寒露分享培训中心");
        PublicFixtures.notice(id, "寒露分享培训中心", "RECTIFICATION_ORDER", "ISSUED");
        PublicFixtures.notice(id, "寒露分享培训中心", "RECTIFICATION_ORDER", "WITHDRAWN");
        String uscc = institutions.view(id).uscc().value();
        Page page = Browser.phone().page();
        page.addInitScript(
                "Object.defineProperty(navigator, 'share', { value: async told => { window.told = told; } })");
        page.navigate("/institutions/" + uscc);
        page.click("[data-share]");
        assertEquals(
                Map.of("text", "寒露分享培训中心 · 已列入黑名单", "url", "/i/" + uscc),
                page.evaluate("() => ({ text: window.told.text, url: window.told.url })"));
        String pdf = new String(page.pdf(new Page.PdfOptions().setFormat("A4")), StandardCharsets.ISO_8859_1);
        assertEquals(1, PDF_PAGE.matcher(pdf).results().count());
    }
}
