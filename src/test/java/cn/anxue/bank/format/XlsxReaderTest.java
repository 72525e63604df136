package cn.anxue.bank.format;

import static cn.anxue.bank.format.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.money.Money;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

class XlsxReaderTest {
    private static final List<Object> HEADINGS = List.of("记账日期", "借方金额", "贷方金额", "余额", "对方户名", "对方账号", "摘要", "交易流水号");
    private static final List<List<Object>> TABLE = List.of(
            List.of("账号：6222021234567890123  户名：某某培训中心"),
            List.of(),
            HEADINGS,
            List.of(LocalDate.of(2026, 11, 21), "", 0.3, 1000.3, "王某某 ", "'6222020000000000001", "学费 ", 20261121001L),
            List.of("20261122", 300.1, "", "700.20", "某银行", "", "手续费", "F2"),
            List.of(20261123, "", "-0.20", 700, "", "", "冲正", "F3"),
            List.of("合计", 300.1, 0.1));

    @Test
    void readsDatesNumbersAndTextsOfCells() throws IOException {
        Collected.Statement statement = Collected.from(FileFormat.XLSX, workbook(TABLE), ColumnMapping.COMMON)
                .only();

        assertEquals("6222021234567890123", statement.head().account());
        assertEquals(
                List.of(30L, -30_010L, -20L),
                statement.lines().stream().map(line -> line.effect().minor()).toList());
        StatementLine first = statement.lines().get(0);
        assertEquals(LocalDate.of(2026, 11, 21), first.bookedOn());
        assertEquals("20261121001", first.bankReference());
        assertEquals("6222020000000000001", first.counterpartyAccount());
        assertEquals("王某某", first.counterpartyName());
        assertEquals(LocalDate.of(2026, 11, 23), statement.lines().get(2).bookedOn());
        assertTrue(statement.lines().get(2).reversal());
        assertEquals(Money.ofYuan(1000), statement.foot().opening());
    }

    @Test
    void readsEveryVisibleSheetThatHasHeadings() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Test", "1.0")) {
            fill(workbook.newWorksheet("一"), TABLE);
            workbook.newWorksheet("说明").value(0, 0, "仅供参考");
            Worksheet hidden = workbook.newWorksheet("隐");
            fill(hidden, TABLE);
            hidden.setVisibilityState(VisibilityState.HIDDEN);
            fill(workbook.newWorksheet("二"), TABLE);
        }

        assertEquals(
                2,
                Collected.from(FileFormat.XLSX, out.toByteArray(), ColumnMapping.COMMON)
                        .statements()
                        .size());
    }

    @Test
    void readsSharedInlineAndRichTexts() throws IOException {
        Map<String, String> parts = parts("""
                <sheetData><row><c t="inlineStr"><is><t>账号</t></is></c><c t="str"><v>62220001</v></c></row>
                <row><c t="s"><v>0</v></c><c t="inlineStr"><is><r><t>借方</t></r><r><t>金额</t></r><rPh><t>x</t></rPh></is></c>
                <c t="inlineStr"><is><t>贷方金额</t></is></c></row>
                <row r="7"><c r="A7"><v>46347</v></c><c r="C7"><v>1.0E7</v></c></row></sheetData>""");
        parts.put("xl/sharedStrings.xml", "<sst><si><r><t>交易</t></r><r><t>日期</t></r></si></sst>");

        StatementLine line = read(parts).only().lines().get(0);

        assertEquals(LocalDate.of(2026, 11, 21), line.bookedOn());
        assertEquals(Money.ofYuan(10_000_000), line.amount());
    }

    @Test
    void countsDaysFrom1904WhereTheWorkbookDoes() throws IOException {
        Map<String, String> parts = parts(sheet("<v>44885</v>", "<v>5</v>"));
        parts.computeIfPresent(
                "xl/workbook.xml", (name, text) -> text.replace("<sheets>", "<workbookPr date1904=\"1\"/><sheets>"));

        assertEquals(
                LocalDate.of(2026, 11, 21), read(parts).only().lines().get(0).bookedOn());
    }

    @Test
    void roundsTheNoiseOfBinaryFractionsAndNothingElse() throws IOException {
        assertEquals(123_456L, amount("1234.5600000000001"));
        assertEquals(30L, amount("0.30000000000000004"));
        assertEquals(123_456_789_012_345L, amount("1234567890123.45"));
        for (String raw : List.of("1234.565", "0.001", "12345678901234.56", "1E30", "NaN", "1,5")) {
            refused(FormatProblem.AMOUNT_INVALID, parts(sheet("<v>46347</v>", "<v>" + raw + "</v>")));
        }
    }

    @Test
    void refusesNumbersOfAccountsThatBecameFigures() {
        for (String number : List.of("6.2220212345678903E+18", "6222021234567890000")) {
            refused(
                    FormatProblem.NUMBER_DAMAGED,
                    parts(sheet("<v>46347</v>", "<v>5</v>")
                            .replace("<c t=\"str\"><v>62220001</v></c>", "<c><v>" + number + "</v></c>")));
        }
    }

    @Test
    void refusesWhatIsNoWorkbook() throws IOException {
        assertRefused(FormatProblem.FILE_WITHOUT_CONTENT, () -> read(new byte[0]));
        assertRefused(FormatProblem.WORKBOOK_UNREADABLE, () -> read("a,b".getBytes(StandardCharsets.UTF_8)));
        assertRefused(FormatProblem.WORKBOOK_UNREADABLE, () -> read(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11}));
        refused(FormatProblem.WORKBOOK_UNREADABLE, Map.of("xl/other.xml", "<a/>"));
        refused(FormatProblem.HEADINGS_UNKNOWN, parts("<sheetData/>"));
        byte[] cut = workbook(TABLE);
        for (int length = 1; length < cut.length - 100; length += 97) {
            byte[] part = java.util.Arrays.copyOf(cut, length);
            assertRefused(FormatProblem.WORKBOOK_UNREADABLE, () -> read(part));
        }
    }

    @Test
    void refusesAZipBomb() {
        String zeros = "0".repeat(1 << 20);
        for (String part : List.of("xl/worksheets/sheet1.xml", "xl/sharedStrings.xml")) {
            assertRefused(
                    FormatProblem.WORKBOOK_TOO_LARGE,
                    () -> read(bomb(part, "<x>" + zeros.substring(0, 60_000) + "</x>")));
        }
    }

    @Test
    void refusesPartsWithAnotherChecksum() throws IOException {
        byte[] file = workbook(TABLE);
        int entry = new String(file, StandardCharsets.ISO_8859_1).lastIndexOf("PK\1\2");
        int damaged = 0;
        for (int at = entry; at > 0; at = new String(file, 0, at, StandardCharsets.ISO_8859_1).lastIndexOf("PK\1\2")) {
            byte[] copy = file.clone();
            copy[at + 16] ^= 1;
            try {
                read(copy);
            } catch (cn.anxue.problem.ProblemException e) {
                damaged++;
            }
        }

        assertTrue(damaged >= 3, "only " + damaged);
    }

    @Test
    void refusesXmlAttacksWithin() {
        String entity = "<!DOCTYPE x [<!ENTITY a \"b\">]>";
        Map<String, String> parts = parts(sheet("<v>46347</v>", "<v>5</v>"));
        parts.replaceAll((name, text) -> name.endsWith("sheet1.xml") ? entity + text : text);

        refused(FormatProblem.XML_FORBIDDEN, parts);
    }

    @Test
    void refusesCellsOutOfPlace() {
        refused(
                FormatProblem.FIELD_MISPLACED,
                parts("<sheetData><row><c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>1</v></c></row></sheetData>"));
        refused(
                FormatProblem.FIELD_MISPLACED,
                parts("<sheetData><row><c r=\"ZZZZZZZZ1\"><v>1</v></c></row></sheetData>"));
        refused(FormatProblem.FIELD_INVALID, parts("<sheetData><row><c t=\"s\"><v>9</v></c></row></sheetData>"));
    }

    static byte[] workbook(List<List<Object>> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Test", "1.0")) {
            fill(workbook.newWorksheet("明细"), rows);
        }
        return out.toByteArray();
    }

    static byte[] sample() throws IOException {
        return workbook(TABLE);
    }

    private static void fill(Worksheet sheet, List<List<Object>> rows) {
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                Object value = rows.get(row).get(column);
                if (value instanceof Number number) {
                    sheet.value(row, column, number);
                } else if (value instanceof LocalDate day) {
                    sheet.value(row, column, day);
                    sheet.style(row, column).format("yyyy-mm-dd").set();
                } else if (!value.toString().isEmpty()) {
                    sheet.value(row, column, value.toString());
                }
            }
        }
    }

    private static long amount(String raw) throws IOException {
        return read(parts(sheet("<v>46347</v>", "<v>" + raw + "</v>")))
                .only()
                .lines()
                .get(0)
                .amount()
                .minor();
    }

    private static String sheet(String day, String amount) {
        return "<sheetData><row><c t=\"inlineStr\"><is><t>账号</t></is></c><c t=\"str\"><v>62220001</v></c></row>"
                + "<row><c t=\"str\"><v>交易日期</v></c><c t=\"str\"><v>借方金额</v></c><c t=\"str\"><v>贷方金额</v></c></row>"
                + "<row><c>" + day + "</c><c/><c>" + amount + "</c></row></sheetData>";
    }

    private static Map<String, String> parts(String sheetData) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("xl/worksheets/sheet1.xml", "<worksheet xmlns=\"m\">" + sheetData + "</worksheet>");
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
        return parts;
    }

    private static byte[] bomb(String part, String piece) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(part));
            byte[] bytes = piece.getBytes(StandardCharsets.UTF_8);
            zip.write("<sst>".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 2_000; i++) {
                zip.write(bytes);
            }
            for (Map.Entry<String, String> other : parts("<sheetData/>").entrySet()) {
                if (!other.getKey().equals(part)) {
                    zip.putNextEntry(new ZipEntry(other.getKey()));
                    zip.write(other.getValue().getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        return out.toByteArray();
    }

    private static Collected read(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return read(out.toByteArray());
    }

    private static Collected read(byte[] file) throws IOException {
        return Collected.from(FileFormat.XLSX, file, ColumnMapping.COMMON);
    }

    private static void refused(FormatProblem kind, Map<String, String> parts) {
        assertRefused(kind, () -> read(parts));
    }
}
