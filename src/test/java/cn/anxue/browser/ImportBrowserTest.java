package cn.anxue.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.imports.ImportFixtures;
import cn.anxue.institution.InstitutionFixtures;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An officer brings in a sheet by hand: uploads, maps, looks at the problems, writes the good rows and undoes it all. */
@QuarkusTest
class ImportBrowserTest {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final List<Object> HEAD = List.of("信用代码", "机构名称", "类别", "区县", "地址", "法人", "联系电话", "学员人数");

    @Test
    void bringsASheetInAndTakesItBack() {
        for (Sheet sheet : new Sheet[] {
            Browser.desk().signedIn("officer.test"), Browser.phone().signedIn("officer.test")
        }) {
            sheet.open("/console/imports").shot("imports").accessible();
            sheet.page().selectOption("#kind", "INSTITUTIONS");
            sheet.page().setInputFiles("#file", new FilePayload("机构台账.xlsx", XLSX, file()));
            sheet.page().click("form[enctype] button");
            sheet.page().waitForSelector("select[name=fields]");
            sheet.shot("import-columns").accessible();
            sheet.page().click("form[action$='/columns'] button");
            assertTrue(sheet.page().content().contains("还没有对应的必填列"), "a missing column is not named");
            sheet.page().selectOption("select[aria-label^='H ']", "students");
            sheet.page().click("form[action$='/columns'] button");
            sheet.page().waitForSelector("form[action$='/acts/good']");
            assertTrue(sheet.page().content().contains("您的辖区内没有这个行政区划"), "the problem is not shown");
            sheet.shot("import-checked").accessible();
            sheet.page().click("form[action$='/acts/good'] button");
            sheet.page().waitForSelector("form[action$='/acts/undo']");
            sheet.shot("import-done").accessible();
            sheet.page().click("form[action$='/acts/undo'] button");
            sheet.page().waitForSelector("text=已撤销");
            assertEquals(0, sheet.page().locator("form[action$='/acts/undo']").count());
            sheet.shot("import-undone").accessible().fits();
        }
    }

    private static byte[] file() {
        return ImportFixtures.workbook(List.of(
                HEAD,
                List.of(InstitutionFixtures.uscc().value(), "浏览器学校", "艺术", "410902", "测试路1号", "测试人", "13900000001", 20),
                List.of(InstitutionFixtures.uscc().value(), "外地学校", "艺术", "不存在区", "测试路2号", "测试人", "13900000001", 20)));
    }
}
