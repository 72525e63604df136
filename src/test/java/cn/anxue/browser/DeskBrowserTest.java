package cn.anxue.browser;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.Tokens;
import cn.anxue.calendar.Today;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.fee.OrderFixtures;
import cn.anxue.fee.order.OrderId;
import cn.anxue.fee.order.OrderView;
import cn.anxue.fee.refund.RefundDraft;
import cn.anxue.fee.refund.RefundFixtures;
import cn.anxue.fee.refund.RefundRequests;
import cn.anxue.fee.refund.RefundView;
import cn.anxue.fee.refund.quote.RefundCause;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What an institution does at its desk. */
@QuarkusTest
class DeskBrowserTest {
    @Test
    void publishesACourseAndSellsIt() {
        AgreementView agreement = OrderFixtures.sellingInstitution();
        Sheet desk = desk(agreement);
        Page page = desk.open("/console/courses").page();
        page.fill("#name", "少儿美术启蒙");
        page.fill("#subject", "美术");
        page.fill("#lessons", "四十");
        page.fill("#listPrice", "4,800");
        page.click("text=保存，先不公示");
        assertTrue(page.textContent("#said").contains("课时"), page.textContent("#said"));
        assertEquals("少儿美术启蒙", page.inputValue("#name"));
        desk.accessible().shot("desk-course-refused");
        page.fill("#lessons", "40");
        page.click("text=保存，先不公示");
        page.click("text=公示 Publish");
        desk.accessible().shot("desk-courses");
        phone(agreement).open("/console/courses").accessible().shot("desk-courses");

        page.click("text=售课");
        page.fill("#learnerName", "王小明");
        page.fill("#guardianName", "王大明");
        page.fill("#guardianPhone", "12345");
        page.fill("#endsOn", today().plusMonths(2).toString());
        page.click("text=提交订单");
        assertTrue(page.textContent("#said").contains("监护人手机号"), page.textContent("#said"));
        assertEquals("王小明", page.inputValue("#learnerName"));
        desk.accessible().shot("desk-order-refused");
        page.fill("#guardianPhone", OrderFixtures.phone());
        page.dblclick("text=提交订单");
        page.waitForURL(url -> url.matches(".*/console/orders/[0-9a-f-]{36}"));
        assertTrue(page.textContent("#state").contains("待家长接受"));
        desk.accessible().shot("desk-order-quoted");
        page.navigate("/console/orders?state=QUOTED");
        assertEquals(1, page.locator("tbody tr").count(), "a double click sells once");
        desk.accessible().shot("desk-orders");
        phone(agreement).open("/console/orders").accessible().shot("desk-orders");
    }

    @Test
    void recordsLessonsByListAndBySheet() {
        AgreementView agreement = OrderFixtures.sellingInstitution();
        OrderView first = OrderFixtures.funded(agreement);
        OrderView second = OrderFixtures.funded(agreement);
        OrderView unpaid = OrderFixtures.accepted(agreement.institutionId());
        Sheet desk = desk(agreement);
        Page page = desk.open("/console/lessons").page();
        assertEquals(2, page.locator("[name=order]").count());
        page.check("[name=order] >> nth=0");
        page.check("[name=order] >> nth=1");
        page.click("text=登记选中的课时");
        assertTrue(page.textContent("#recorded").contains("已登记 2 课"));
        desk.accessible().shot("desk-lessons");
        phone(agreement).open("/console/lessons").accessible().shot("desk-lessons");
        page.goBack();
        page.check("[name=order][value^='" + first.id() + "']");
        page.click("text=登记选中的课时");

        page.click("text=用表格登记");
        desk.accessible().shot("desk-sheet");
        page.fill(
                "#table",
                String.join(
                        "\n",
                        "订单附言,上课日期,课次",
                        first.reference() + "," + today() + ",3",
                        second.reference() + ",2026年13月1日,",
                        unpaid.reference() + "," + today() + ",",
                        "00000-00000," + today() + ",1"));
        page.click("text=核对 Check");
        assertTrue(page.textContent("#outcome").contains("共 4 行，1 行可登记，3 行有问题"), page.textContent("#outcome"));
        desk.accessible().shot("desk-sheet-preview");
        page.click("text=只登记可登记的 1 行");
        assertTrue(page.textContent("#recorded").contains("已登记 1 课"));
        page.navigate("/console/orders/" + first.id());
        assertEquals(3, page.locator("#lessons + .scroll tbody tr").count());
        desk.accessible().shot("desk-order-taught");
        phone(agreement).open("/console/orders/" + first.id()).accessible().shot("desk-order-taught");
        desk.quiet();
    }

    @Test
    void answersARefundAndReadsItsMoney() {
        AgreementView agreement = OrderFixtures.sellingInstitution();
        OrderId order = RefundFixtures.running(agreement, RefundFixtures.term());
        FamilyVisit.teach(order, 2);
        RefundView refund = OrderFixtures.service(RefundRequests.class)
                .ask(OrderFixtures.family(order), order, new RefundDraft(RefundCause.OPERATOR, "多次停课", null));
        Sheet desk = desk(agreement);
        Page page = desk.open("/console/refund-answers?state=WAITING_FOR_INSTITUTION")
                .page();
        assertEquals(1, page.locator("tbody tr").count());
        desk.accessible().shot("desk-refunds");
        page.click("tbody a");
        desk.accessible().shot("desk-refund");
        phone(agreement)
                .open("/console/refund-answers/" + refund.id())
                .accessible()
                .shot("desk-refund");
        page.fill("#reason", "按课表上课，没有停课");
        page.selectOption("#cause", "CONSUMER");
        page.click("button[value=CONTEST]");
        assertTrue(page.content().contains("按课表上课，没有停课"));
        page.navigate("/console/money");
        assertEquals("¥", page.textContent("#held").strip().substring(0, 1));
        desk.accessible().shot("desk-money").quiet();
        phone(agreement).open("/console/money").accessible().shot("desk-money");
    }

    @Test
    void keepsAnOrderThatWasTypedWhenTheSessionEnds() {
        AgreementView agreement = OrderFixtures.sellingInstitution();
        Sheet desk = desk(agreement);
        Page page = desk.open("/console/orders/new").page();
        page.fill("#courseName", "少儿美术");
        page.fill("#subject", "美术");
        page.fill("#learnerName", "李小红");
        page.fill("#guardianName", "李大红");
        page.fill("#guardianPhone", OrderFixtures.phone());
        page.fill("#lessons", "20");
        page.fill("#price", "2000");
        page.fill("#startsOn", today().toString());
        page.fill("#endsOn", today().plusMonths(1).toString());
        page.click("text=返回 Back");
        page.goBack();
        assertEquals("李小红", page.inputValue("#learnerName"), "the back button loses nothing");
        assertEquals("20", page.inputValue("#lessons"));
        var cookies = page.context().cookies();
        page.context().clearCookies();
        page.click("text=提交订单");
        assertTrue(page.content().contains("李小红"), page.content());
        desk.accessible().shot("desk-expired");
        signInAgain(page, cookies);
        page.click("button:has-text('再次提交')");
        page.waitForURL(url -> url.matches(".*/console/orders/[0-9a-f-]{36}"));
        assertTrue(page.content().contains("李小红"));
    }

    @Test
    void takesANoticeAndReportsOnIt() {
        AgreementView agreement = OrderFixtures.sellingInstitution();
        String notice = served(agreement.institutionId().toString());
        Sheet desk = desk(agreement);
        Page page = desk.open("/console/notices").page();
        page.click("tbody a");
        page.click("text=签收 Acknowledge");
        assertTrue(page.textContent("#step").contains("签收"), page.textContent("#step"));
        desk.accessible().shot("desk-notice");
        phone(agreement).open(notice).accessible().shot("desk-notice");

        page.fill("[action$=report] textarea", "收费标准已在门口公示");
        var cookies = page.context().cookies();
        page.context().clearCookies();
        page.click("[action$=report] button");
        assertTrue(page.content().contains("收费标准已在门口公示"), page.content());
        signInAgain(page, cookies);
        page.click("button:has-text('再次提交')");
        assertTrue(page.content().contains("待复核"));
    }

    private static String served(String institution) {
        String location = officer()
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParam("institution", institution)
                .formParam("kind", "RECTIFICATION_ORDER")
                .formParam("basis", "示例依据")
                .formParam("problem", "未公示收费标准", "")
                .formParam("category", "FEES", "OTHER")
                .formParam("measure", "公示", "")
                .formParam("responsible", "示例人", "")
                .formParam("dueOn", today().plusYears(1).toString(), "")
                .post("/console/notices/new")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        String page = location.substring(location.indexOf("/console/"));
        officer()
                .multiPart("method", "IN_PERSON")
                .multiPart("day", today().toString())
                .multiPart("recipient", "示例负责人", "text/plain; charset=utf-8")
                .post(page + "/acts/serve")
                .then()
                .statusCode(303);
        return page;
    }

    private static RequestSpecification officer() {
        return given().auth().oauth2(Tokens.of("officer.test")).redirects().follow(false);
    }

    private static void signInAgain(Page page, List<com.microsoft.playwright.options.Cookie> cookies) {
        page.context()
                .addCookies(cookies.stream()
                        .map(cookie -> new com.microsoft.playwright.options.Cookie(cookie.name, cookie.value)
                                .setDomain(cookie.domain)
                                .setPath(cookie.path))
                        .toList());
    }

    private static Sheet desk(AgreementView agreement) {
        return Browser.desk().signedIn(actor(agreement));
    }

    private static Sheet phone(AgreementView agreement) {
        return Browser.phone().signedIn(actor(agreement));
    }

    private static String actor(AgreementView agreement) {
        UUID institution = agreement.institutionId().value();
        Tokens.ofInstitution(institution);
        return "institution." + institution;
    }

    private static java.time.LocalDate today() {
        return OrderFixtures.service(Today.class).date();
    }
}
