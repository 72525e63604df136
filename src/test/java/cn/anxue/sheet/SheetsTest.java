package cn.anxue.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.anxue.problem.ProblemException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetsTest {
    @TempDir
    Path folder;

    @Test
    void readsTextInBothEncodingsWithQuotesAndBlanks() throws IOException {
        String text = "名称,电话,日期\r\n\"培训,学校\"\"一\"\"\",１３９００００００００\u3000 ,2026/3/1\r\n,,\r\n 尾 ,,\n";
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            List<SheetRow> rows = Sheets.rows(written(text.getBytes(charset)), 10);

            assertEquals(List.of(1, 2, 4), rows.stream().map(SheetRow::number).toList());
            assertEquals("培训,学校\"一\"", rows.get(1).cell(0).text());
            assertEquals("13900000000", SheetValues.code(rows.get(1).cell(1)));
            assertEquals(LocalDate.of(2026, 3, 1), SheetValues.day(rows.get(1).cell(2)));
            assertEquals(1, rows.get(2).cells().size());
        }
    }

    @Test
    void skipsTheMarkAtTheBeginning() throws IOException {
        List<SheetRow> rows = Sheets.rows(written("\uFEFF名称;数\n甲;3".getBytes(StandardCharsets.UTF_8)), 10);

        assertEquals("名称", rows.get(0).cell(0).text());
        assertEquals(3, SheetValues.whole(rows.get(1).cell(1)));
    }

    @Test
    void readsFiguresDaysAndFormulasOfWorkbooks() throws IOException {
        Path file = folder.resolve("a.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "Anxue", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("一");
            sheet.value(0, 0, "账号");
            sheet.value(1, 0, 13900000000L);
            sheet.value(1, 1, LocalDate.of(2026, 3, 1));
            sheet.style(1, 1).format("yyyy-mm-dd").set();
            sheet.value(1, 2, 1200.5);
            sheet.formula(1, 3, "1+1");
            sheet.value(1, 4, "  文\u3000");
        }

        SheetRow row = Sheets.rows(file, 10).get(1);

        assertEquals("13900000000", row.cell(0).text());
        assertEquals(LocalDate.of(2026, 3, 1), SheetValues.day(row.cell(1)));
        assertEquals(120_050L, SheetValues.fen(row.cell(2)));
        assertEquals(SheetCell.Kind.ERROR, row.cell(3).kind());
        assertEquals("文", row.cell(4).text());
    }

    @Test
    void takesFormulasForWhatTheyWereSavedWith() throws IOException {
        Path file = folder.resolve("saved.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            part(zip, "[Content_Types].xml", """
                    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                    <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
                    <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>""");
            part(zip, "_rels/.rels", """
                    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1"
                    Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
            part(zip, "xl/workbook.xml", """
                    <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
                    xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="一" sheetId="1" r:id="r1"/></sheets></workbook>""");
            part(zip, "xl/_rels/workbook.xml.rels", """
                    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1"
                    Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>""");
            part(zip, "xl/worksheets/sheet1.xml", """
                    <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
                    <row r="1"><c r="A1" t="inlineStr"><is><t>标题</t></is></c></row>
                    <row r="3"><c r="A3"><f>60+60</f><v>120</v></c><c r="B3" t="str"><f>"甲"&amp;"乙"</f><v>甲乙</v></c>
                    <c r="C3" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="D3"><f>1+1</f></c></row>
                    </sheetData><mergeCells count="1"><mergeCell ref="A1:D1"/></mergeCells></worksheet>""");
        }

        SheetRow row = Sheets.rows(file, 10).get(1);

        assertEquals(3, row.number());
        assertEquals(120, SheetValues.whole(row.cell(0)));
        assertEquals("甲乙", row.cell(1).text());
        assertEquals(SheetCell.Kind.ERROR, row.cell(2).kind());
        assertEquals(SheetCell.Kind.ERROR, row.cell(3).kind());
    }

    private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(xml.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    @Test
    void understandsWhatPeopleWrite() {
        for (String day : List.of("2026-3-1", "2026.03.01", "２０２６年３月１日", "20260301", "2026/3/1 08:30")) {
            assertEquals(LocalDate.of(2026, 3, 1), SheetValues.day(SheetCell.text(day)), day);
        }
        assertNull(SheetValues.day(SheetCell.text("2026-02-30")));
        assertNull(SheetValues.day(SheetCell.text("三月一日")));
        assertEquals(120_050L, SheetValues.fen(SheetCell.text("￥1,200.50元")));
        assertEquals(10_000_000L, SheetValues.fen(SheetCell.text("１０万")));
        assertNull(SheetValues.fen(SheetCell.text("1.005")));
        assertEquals(30, SheetValues.whole(SheetCell.text("30节")));
        assertNull(SheetValues.whole(SheetCell.text("3.5")));
    }

    @Test
    void refusesByName() throws IOException {
        assertEquals("SHEET_OLD_WORKBOOK", refusal(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0}));
        assertEquals("SHEET_WITHOUT_ROWS", refusal(new byte[0]));
        assertEquals("SHEET_WITHOUT_ROWS", refusal(",,\n,,\n".getBytes(StandardCharsets.UTF_8)));
        assertEquals("SHEET_UNREADABLE", refusal("PK\3\4 no archive".getBytes(StandardCharsets.UTF_8)));
        assertEquals("SHEET_QUOTE_OPEN", refusal("a,\"b\nc,d".getBytes(StandardCharsets.UTF_8)));
        assertEquals("SHEET_TEXT_UNREADABLE", refusal(new byte[] {'a', ',', (byte) 0xff, (byte) 0xff, '\n'}));
    }

    private String refusal(byte[] content) throws IOException {
        Path file = written(content);
        return assertThrows(ProblemException.class, () -> Sheets.rows(file, 10))
                .kind()
                .name();
    }

    private Path written(byte[] content) throws IOException {
        return Files.write(Files.createTempFile(folder, "sheet", ".csv"), content);
    }
}
