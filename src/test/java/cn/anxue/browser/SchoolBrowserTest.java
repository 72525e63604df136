package cn.anxue.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.bank.LineFixtures;
import cn.anxue.calendar.Today;
import cn.anxue.school.SchoolFixtures;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an officer does about schools' after-school service. */
@QuarkusTest
class SchoolBrowserTest {
    @Inject
    Today today;

    @Test
    void showsTheSchoolsOfACityAndItsFigures() {
        for (Sheet sheet : new Sheet[] {
            Browser.desk().signedIn("officer.chengde"), Browser.phone().signedIn("officer.chengde")
        }) {
            sheet.open("/console/schools?region=130802")
                    .shot("schools")
                    .accessible()
                    .fits();
            sheet.open("/console/schools/figures?month=2023-05")
                    .shot("school-figures")
                    .accessible()
                    .fits();
            assertTrue(sheet.page().content().contains("372836"));
            sheet.open("/console/schools?text=承德示例第001");
            sheet.page().click("tbody a");
            sheet.page().waitForSelector("text=经费专户");
            sheet.shot("school-demo").accessible().fits().quiet();
        }
    }

    @Test
    void entersCountsInOneTableAndKeepsWhatWasTyped() {
        Sheet desk = Browser.desk()
                .signedIn("officer.puyang")
                .open("/console/schools/participation?month=2023-06&region=410928");
        desk.shot("school-participation").accessible().fits();
        desk.page().locator("input[name=pupils]").first().fill("10");
        desk.page().locator("input[name=participants]").first().fill("11");
        desk.page().click("main form[method=post] button");
        desk.page().waitForSelector("#said");
        assertEquals(
                "11", desk.page().locator("input[name=participants]").first().inputValue());
        desk.shot("school-participation-refused").accessible();
        desk.page().locator("input[name=participants]").first().fill("9");
        desk.page().click("main form[method=post] button");
        desk.page().waitForSelector("text=更新 1 所学校");
        Browser.phone()
                .signedIn("officer.puyang")
                .open("/console/schools/participation?month=2023-06")
                .shot("school-participation")
                .accessible()
                .fits();
    }

    @Test
    void filesPlansAndProposesAPaymentOnTheSchoolsPage() {
        String school = SchoolFixtures.register(today.date());
        fund(school);
        Sheet desk = Browser.desk().signedIn("officer.test").open("/console/schools/" + school);
        desk.shot("school-empty").accessible().fits();
        file(desk, school);
        spend(desk);
        desk.shot("school-spending").accessible().fits();
        Browser.phone()
                .signedIn("officer.test")
                .open("/console/schools/" + school)
                .shot("school-spending")
                .accessible()
                .fits();
        Browser.desk()
                .signedIn("officer.test")
                .open("/console/schools/registration")
                .shot("school-registration")
                .accessible()
                .fits();
    }

    private static void fund(String school) {
        String account = SchoolFixtures.openAccount(school);
        SchoolFixtures.as("bank")
                .body(List.of(LineFixtures.paidBy(
                        LineFixtures.credit(account, "B" + SchoolFixtures.random(), "5000.00"), "家委会", "课后服务费")))
                .post("/api/v1/bank/transactions")
                .then()
                .statusCode(200);
    }

    private void file(Sheet desk, String school) {
        LocalDate day = today.date();
        desk.page().click("text=报送一校两案");
        desk.page().fill("#plans-from", day.toString());
        desk.page().fill("#plans-until", day.plusDays(100).toString());
        desk.page().fill("#fee", "120");
        desk.page().fill("#service", "作业辅导与社团");
        desk.page().fill("#allocation", "劳务为主");
        desk.page().fill("#teachers", "100");
        desk.shot("school-filing").accessible();
        desk.page().click("form[action$='/filing'] button");
        desk.page().waitForSelector("#said");
        assertEquals("作业辅导与社团", desk.page().inputValue("#service"));
        desk.page().fill("#fee", "90.5");
        desk.page().click("form[action$='/filing'] button");
        desk.page().waitForSelector("text=待审批");
        String approval = desk.page().getAttribute("section.entry a[href^='/console/approvals/']", "href");
        SchoolFixtures.approve(approval.substring(approval.lastIndexOf('/') + 1));
        desk.open("/console/schools/" + school);
    }

    private static void spend(Sheet desk) {
        desk.page().click("text=提出支出");
        desk.page().fill("#amount", "1200");
        desk.page().fill("#why", "九月劳务");
        desk.page().fill("#payeeName", "示例代发户");
        desk.page().fill("#payeeAccount", "6210000000000001");
        desk.page().fill("#payeeBank", "示例银行");
        desk.page().click("form[action$='/spending'] button");
        desk.page().waitForSelector("text=待复核");
    }
}
