package cn.anxue.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.fee.OrderFixtures;
import cn.anxue.fee.order.OrderView;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a family does with its order, on a phone. */
@QuarkusTest
class FamilyBrowserTest {
    @Test
    void leadsFromTheCodeToTheRefundWithoutScript() {
        AgreementView agreement = OrderFixtures.sellingInstitution();
        OrderView order = OrderFixtures.order(agreement.institutionId());
        Sheet phone = FamilyVisit.enter(Browser.phone().withoutScript(), order);
        Page page = phone.page();

        accept(page);
        assertTrue(text(page, "#state").contains("待付款"));
        assertEquals(order.reference().toString(), text(page, "#payment-reference"));

        OrderFixtures.pay(agreement, order.id(), order.terms().price());
        FamilyVisit.teach(order.id(), 3);
        page.reload();
        page.click("text=3 课待您确认");
        page.uncheck("[name=n][value='3'] >> nth=0");
        page.click("button[value=CONFIRMED]");
        page.click("#dispute summary");
        page.check("#dispute [name=n][value='3']");
        page.fill("#reason", "这一天没有上课");
        page.click("button[value=DISPUTED]");
        assertTrue(page.content().contains("有异议"));
        page.click(".order nav >> text=订单 Order");
        assertEquals("¥3,800.00", text(page, "#left"));

        page.click(".order nav >> text=退费 Refund");
        page.check("[name=cause][value=CONSUMER]");
        page.fill("#reason", "孩子不想学了");
        page.click("text=申请退费");
        assertTrue(page.url().contains("/refunds/"));
        assertTrue(page.content().contains("依据"));
        phone.fits();
        page.click("text=退出");
        page.navigate("/family/orders/" + order.id());
        assertTrue(page.url().contains("/family?return="));
        phone.quiet();
    }

    @Test
    void readsWellInEveryStateAtBothSizes() {
        AgreementView agreement = OrderFixtures.sellingInstitution();
        OrderView order = OrderFixtures.order(agreement.institutionId());
        Sheet phone = Browser.phone();
        phone.light("/family").accessible().shot("family-door");
        FamilyVisit.enter(phone, order);
        Sheet desk = FamilyVisit.enter(Browser.desk(), order);
        List<Sheet> both = List.of(phone, desk);
        String path = "/family/orders/" + order.id();
        look(both, path, "family-quoted");
        OrderFixtures.accept(order.id());
        look(both, path, "family-unpaid");
        look(both, path + "/refunds", "family-nothing-to-refund");
        OrderFixtures.pay(agreement, order.id(), order.terms().price());
        FamilyVisit.teach(order.id(), 4);
        look(both, path, "family-taught");
        phone.light(path);
        look(both, path + "/lessons", "family-lessons");
        phone.page().click("#dispute summary");
        phone.page().check("#dispute [name=n][value='2']");
        phone.page().click("button[value=DISPUTED]");
        phone.accessible().shot("family-dispute-refused");
        phone.open(path + "/lessons").page().click("button[value=CONFIRMED]");
        look(both, path + "/lessons", "family-lessons-confirmed");
        look(both, path + "/refunds", "family-refund-quote");
        phone.page().click("[name=cause] >> nth=-1");
        phone.page().click("text=申请退费 Ask");
        look(both, phone.page().url(), "family-refund");
        look(both, path, "family-refunding");
        look(both, path + "/receipt", "family-receipt");
        look(both, path + "/messages", "family-messages");
        look(both, path + "/data", "family-data");
        look(both, "/family/orders", "family-orders");
        FamilyVisit.enter(Browser.zoomed(), order).open(path).accessible().shot("family-zoomed");
        Browser.phone().contrasted().open("/family").accessible().shot("family-door-contrast");
    }

    @Test
    void keepsWhatWasTypedWhenTheSessionEnds() {
        AgreementView agreement = OrderFixtures.sellingInstitution();
        OrderView order = OrderFixtures.funded(agreement);
        FamilyVisit.teach(order.id(), 1);
        Sheet phone = FamilyVisit.enter(Browser.phone(), order);
        Page page = phone.open("/family/orders/" + order.id() + "/lessons").page();
        page.click("#dispute summary");
        page.check("#dispute [name=n]");
        page.fill("#reason", "那天停课，没有上");
        Page other = phone.secondTab();
        other.navigate("/family/orders");
        other.click("form.leave button");

        page.click("button[value=DISPUTED]");
        assertTrue(page.content().contains("您填写的内容还在"), page.content());
        assertTrue(page.content().contains("那天停课，没有上"));
        phone.accessible().shot("family-expired");
        other.navigate("/family");
        FamilyVisit.enter(phone, other, order);
        page.click("button:has-text('再次提交')");
        assertTrue(page.content().contains("有异议，待裁定"));
    }

    @Test
    void showsTheOrdersOfOnePhoneAndGuardianOnly() {
        AgreementView agreement = OrderFixtures.sellingInstitution();
        OrderView first = OrderFixtures.order(agreement.institutionId());
        OrderView second =
                FamilyVisit.another(agreement, first, first.guardian().name());
        OrderView others = FamilyVisit.another(agreement, first, "另一家长");
        Sheet phone = FamilyVisit.enter(Browser.phone().withoutScript(), first);
        String list = phone.open("/family/orders").page().content();

        assertTrue(list.contains(second.id().toString()));
        assertFalse(list.contains(others.id().toString()));
        assertEquals(200, phone.page().navigate("/family/orders/" + second.id()).status());
        assertEquals(404, phone.page().navigate("/family/orders/" + others.id()).status());
    }

    private static void accept(Page page) {
        page.check("[name=consent]");
        if (page.locator("[name=childConsent]").count() > 0) {
            page.check("[name=childConsent]");
        }
        page.click("form[action$=acceptance] button");
    }

    private static void look(List<Sheet> sheets, String path, String name) {
        sheets.forEach(sheet -> sheet.open(path).accessible().shot(name));
    }

    private static String text(Page page, String place) {
        return page.textContent(place).strip();
    }
}
