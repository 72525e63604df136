package cn.anxue.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.Tokens;
import cn.anxue.bank.instruction.BankDesk;
import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.fee.FeeBooks;
import cn.anxue.fee.OrderFixtures;
import cn.anxue.fee.order.OrderId;
import cn.anxue.fee.order.OrderView;
import cn.anxue.fee.payout.PayoutFixtures;
import cn.anxue.fee.payout.PayoutKind;
import cn.anxue.fee.refund.RefundFixtures;
import cn.anxue.institution.InstitutionFixtures;
import cn.anxue.institution.InstitutionId;
import cn.anxue.money.Money;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Two tabs, the back button, a double click and a session that ends: nothing typed is lost, and nothing happens twice. */
@QuarkusTest
class LostNothingBrowserTest {
    private static final String TYPED = "收费标准没有公示，已拍照";

    @Test
    void keepsAnOfficersNotice() {
        InstitutionId institution = InstitutionFixtures.register();
        String form = "/console/notices/new?institution=" + institution;
        Page page = Browser.desk().signedIn("officer.test").open(form).page();
        typeNotice(page);
        assertEquals(TYPED, inputAfterBack(page, "#problem1"));

        Page other = Resent.tab(page, form);
        typeNotice(other);
        Resent.afterTheSessionEnded(page, "text=提交 Submit", TYPED);
        page.waitForURL(Resent::isOneThing);
        String first = page.url();
        other.dblclick("text=提交 Submit");
        other.waitForURL(Resent::isOneThing);
        assertTrue(!first.equals(other.url()), "each tab wrote a notice of its own");
        assertEquals(2, noticesTo(institution), "a double click writes one notice");
    }

    @Test
    void keepsABanksAnswer() {
        AgreementView agreement = PayoutFixtures.feeAgreement();
        PayoutFixtures.book(agreement, PayoutFixtures.bankPath(agreement), FeeBooks.EARNED, Money.ofYuan(100));
        String path = "/console/bank/instructions/"
                + BankDesk.instructed(agreement, PayoutKind.RELEASE, UUID.randomUUID(), 100);
        Sheet desk = Browser.desk().signedIn("bank").open(path);
        Page page = desk.page();
        Page other = Resent.tab(page, path);
        for (Page tab : new Page[] {page, other}) {
            tab.selectOption("#outcome", "REFUSED");
            tab.fill("#reason", TYPED);
        }
        assertEquals(TYPED, inputAfterBack(page, "#reason"));
        Resent.afterTheSessionEnded(page, "text=报送 Report", TYPED);
        assertTrue(page.textContent("main").contains(TYPED));
        other.selectOption("#outcome", "EXECUTED");
        other.dblclick("text=报送 Report");
        other.waitForSelector("#said");
        assertEquals(TYPED, other.inputValue("#reason"), "what the second tab typed is lost");
        desk.quiet();
    }

    @Test
    void keepsTheLessonsAnInstitutionTicked() {
        AgreementView agreement = OrderFixtures.sellingInstitution();
        OrderView order = OrderFixtures.funded(agreement);
        Tokens.ofInstitution(agreement.institutionId().value());
        Page page = Browser.desk()
                .signedIn("institution." + agreement.institutionId().value())
                .open("/console/lessons")
                .page();
        Page other = Resent.tab(page, "/console/lessons");
        page.check("[name=order]");
        page.click("text=用表格登记");
        page.goBack();
        assertTrue(page.isChecked("[name=order]"), "the back button loses the tick");
        Resent.afterTheSessionEnded(
                page, "text=登记选中的课时", OrderFixtures.service(Today.class).date().toString());
        assertTrue(page.textContent("#recorded").contains("已登记 1 课"));
        other.check("[name=order]");
        other.dblclick("text=登记选中的课时");
        other.waitForSelector("#said, #recorded");
        page.navigate("/console/orders/" + order.id());
        assertEquals(1, page.locator("#lessons + .scroll tbody tr").count(), "the lesson was taught once");
    }

    @Test
    void keepsAFamilysRequest() {
        AgreementView agreement = OrderFixtures.sellingInstitution();
        OrderId order = RefundFixtures.running(agreement, RefundFixtures.term());
        Sheet phone = FamilyVisit.enter(Browser.phone(), RefundFixtures.view(order));
        String path = "/family/orders/" + order + "/refunds";
        Page page = phone.open(path).page();
        Page other = Resent.tab(page, path);
        for (Page tab : new Page[] {page, other}) {
            tab.check("[name=cause][value=CONSUMER]");
            tab.fill("#reason", TYPED);
        }
        page.click(".order nav a >> nth=0");
        page.goBack();
        assertEquals(TYPED, page.inputValue("#reason"));
        Resent.afterTheSessionEnded(page, "text=申请退费", TYPED);
        page.waitForURL("**/refunds/*");
        other.dblclick("text=申请退费");
        other.waitForSelector("#said, h1");
        page.navigate(path);
        assertEquals(1, page.locator("ul.found a[href*='/refunds/']").count(), "asked for once");
    }

    @Test
    void keepsATipOffAcrossTabsAndSendsItOnce() {
        Page page = Browser.phone().open("/tip-off").page();
        page.fill("#about", "街角的补习班");
        page.fill("#text", TYPED);
        page.check("[name=kind] >> nth=1");
        page.click("text=查询举报进度");
        page.goBack();
        assertEquals(TYPED, page.inputValue("#text"));
        Page other = Resent.tab(page, "/tip-off");
        assertEquals(TYPED, other.inputValue("#text"), "a second tab goes on with the draft");
        page.fill("#place", "濮阳市华龙区");
        page.dblclick("form.report fieldset:last-of-type button");
        page.waitForSelector("[data-received]");
        assertEquals(TYPED, other.inputValue("#text"));
    }

    private static void typeNotice(Page page) {
        page.selectOption("#kind", "RECTIFICATION_ORDER");
        page.fill("#basis", "示例依据");
        page.fill("#problem1", TYPED);
        page.fill("#measure1", "公示");
        page.fill("#responsible1", "示例人");
        page.fill(
                "#dueOn1",
                OrderFixtures.service(Today.class).date().plusYears(1).toString());
    }

    private static String inputAfterBack(Page page, String field) {
        page.click("header a >> nth=0");
        page.goBack();
        return page.inputValue(field);
    }

    private static int noticesTo(InstitutionId institution) {
        return OrderFixtures.service(Sql.class)
                .list(
                        "select count(*) from enforcement_notice where subject_id = ?",
                        select -> select.setObject(1, institution.value()),
                        row -> row.getInt(1))
                .get(0);
    }
}
