package cn.anxue.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.identity.Caller;
import cn.anxue.institution.InstitutionFixtures;
import cn.anxue.reporting.filing.FilingFixtures;
import cn.anxue.reporting.filing.FilingService;
import cn.anxue.reporting.period.ReportKind;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Reports, filings, assessment and open data as an officer, an approver and the public see them. */
@QuarkusTest
class FiguresBrowserTest {
    private static final String YEAR = "kind=year&region=130800&until=2023-12-31";

    @Inject
    FilingService filings;

    @Test
    void readsTheYearDownToItsRecords() {
        for (Sheet sheet : new Sheet[] {
            Browser.desk().signedIn("officer.chengde"), Browser.phone().signedIn("officer.chengde")
        }) {
            sheet.open("/console/reports?" + YEAR);
            assertTrue(sheet.page().content().contains("11,510,000.00"));
            sheet.shot("report-year").accessible().fits();
            sheet.page().click("a[href*='measure=notices.issued.CLOSURE_NOTICE']");
            sheet.page().waitForURL("**/console/reports/records?**");
            assertEquals(12, sheet.page().locator("tbody tr").count());
            sheet.shot("report-records").accessible().fits();
            sheet.open("/console/reports/print?" + YEAR).shot("report-print").accessible();
            sheet.open("/console/reports/reply?" + YEAR).shot("report-reply").accessible();
            sheet.open("/console/reports?kind=month&region=130800&until=2023-06-30&known=2023-07-01");
            sheet.shot("report-known").accessible().fits();
            sheet.open("/console/reports?region=999999").shot("report-refused").accessible();
        }
    }

    @Test
    void checksAFilingAndRefusesToSign() {
        UUID institution = FilingFixtures.inMarch(InstitutionFixtures.REGION, "浏览器填报中心")
                .institutionId()
                .value();
        UUID filing = filings.file(
                Caller.SYSTEM,
                new FilingService.Statement(
                        institution, ReportKind.MONTH, FilingFixtures.MARCH, Map.of("deposits.held", 100L), "示例"));
        for (Sheet sheet : new Sheet[] {
            Browser.desk().signedIn("approver.test"), Browser.phone().signedIn("approver.test")
        }) {
            sheet.open("/console/filings?kind=month&region=410902&until=2026-03-31");
            sheet.shot("filings").accessible().fits();
            sheet.page().click("form[action='/console/filings/sign-offs'] button");
            sheet.page().waitForSelector("#said");
            sheet.shot("filings-refused").accessible();
        }
        Sheet desk = Browser.desk().signedIn("officer.test").open("/console/filings/" + filing);
        desk.page().click("form[action$='/check'] button");
        desk.page().waitForSelector("#said");
        desk.shot("filing").accessible().fits();
    }

    @Test
    void assessesPlacesAndLetsInstitutionsFile() {
        for (Sheet sheet : new Sheet[] {
            Browser.desk().signedIn("officer.chengde"), Browser.phone().signedIn("officer.chengde")
        }) {
            sheet.open("/console/assessments?region=130800&year=2023");
            sheet.shot("assessment").accessible().fits();
            sheet.open("/console/assessments/notice?region=130800&year=2023")
                    .shot("assessment-notice")
                    .accessible();
        }
        Browser.desk()
                .signedIn("institution")
                .open("/console/filings/own")
                .shot("filings-own")
                .accessible()
                .quiet();
        Browser.phone()
                .signedIn("institution")
                .open("/console/filings/own")
                .shot("filings-own")
                .accessible();
    }

    @Test
    void givesDataToEverybody() {
        Browser.phone()
                .withoutScript()
                .open("/open-data")
                .shot("open-data")
                .fits()
                .quiet();
        Browser.desk().open("/open-data").shot("open-data").accessible().quiet();
    }
}
