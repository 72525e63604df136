package cn.anxue.enforcement.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.enforcement.list.WhiteListed;
import cn.anxue.institution.InstitutionCategory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

/** No cell of the sheet is taken for a formula, in either form. */
class WhiteListSheetTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final List<WhiteListed> LISTED = List.of(new WhiteListed(
            "=1+1培训学校",
            "91410902MA00000000",
            InstitutionCategory.ARTS,
            "华龙区",
            "@示例路\"1\"号",
            "-12",
            "示教白〔2026〕1号",
            DAY,
            null,
            DAY));

    @Test
    void writesNoFormulaIntoCsv() {
        String csv = new String(WhiteListSheet.csv(LISTED), StandardCharsets.UTF_8);

        assertTrue(csv.startsWith("\uFEFF\"机构名称\""));
        assertTrue(csv.contains("\"'=1+1培训学校\",\"91410902MA00000000\",\"文化艺术类\",\"华龙区\",\"'@示例路\"\"1\"\"号\",\"'-12\""));
    }

    @Test
    void writesNoFormulaIntoXlsx() throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(WhiteListSheet.xlsx(LISTED)))) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertEquals(2, rows.size());
            assertEquals("'=1+1培训学校", rows.get(1).getCellText(0));
            assertEquals("2026-03-02", rows.get(1).getCellText(9));
        }
    }
}
