package cn.anxue.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** What parents do, most of them on a phone. */
@QuarkusTest
class ParentsBrowserTest {
    @Test
    void findsAnInstitutionAtBothSizes() {
        for (Sheet sheet :
                new Sheet[] {Browser.phone(), Browser.desk(), Browser.phone().withoutScript()}) {
            sheet.open("/").page().fill("#q", "阳泉");
            sheet.page().press("#q", "Enter");
            sheet.page().waitForSelector(".found");
            assertTrue(sheet.page().url().contains("q="));
            sheet.fits().quiet();
        }
    }

    @Test
    void letsAnOfficerIn() {
        Sheet desk = Browser.desk().signedIn("officer.test").open("/console");
        assertTrue(desk.page().content().contains("officer.test"));
        desk.shot("console").quiet();
        Browser.phone().open("/").shot("home").accessible().quiet();
    }
}
