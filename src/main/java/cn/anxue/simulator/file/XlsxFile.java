package cn.anxue.simulator.file;

import cn.anxue.bank.Direction;
import cn.anxue.money.Money;
import cn.anxue.simulator.file.StatementSheet.Row;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** A workbook as counters export it: a few lines on the account, a heading, one row a booking; what is taken back is red. */
final class XlsxFile {
    private static final LocalDateTime ZIPPED_AT = LocalDateTime.of(2026, 1, 1, 0, 0);
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final List<String> HEADINGS =
            List.of("交易日期", "交易流水号", "借方发生额", "贷方发生额", "余额", "对方户名", "对方账号", "摘要", "端到端标识");

    private XlsxFile() {}

    static byte[] write(StatementSheet sheet) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            add(zip, "[Content_Types].xml", contentTypes());
            add(zip, "_rels/.rels", relation("officeDocument", "xl/workbook.xml"));
            add(zip, "xl/workbook.xml", workbook());
            add(zip, "xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml"));
            add(zip, "xl/worksheets/sheet1.xml", worksheet(sheet));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, String text) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(ZIPPED_AT);
        zip.putNextEntry(entry);
        zip.write((HEAD + text).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String contentTypes() {
        return "<Types xmlns=\"" + PACKAGE + "content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + TYPE + "sheet.main+xml\"/>"
                + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" + TYPE + "worksheet+xml\"/>"
                + "</Types>";
    }

    private static String relation(String type, String target) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"rId1\" Type=\"" + OFFICE + "/"
                + type + "\" Target=\"" + target + "\"/></Relationships>";
    }

    private static String workbook() {
        return "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE
                + "\"><sheets><sheet name=\"明细\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";
    }

    private static String worksheet(StatementSheet sheet) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("账户明细（模拟银行）"));
        rows.add(List.of(
                "账号",
                sheet.account(),
                "户名",
                sheet.accountName(),
                "币种",
                sheet.opening().currency()));
        rows.add(List.of("起始日期", sheet.from().toString(), "截止日期", sheet.to().toString()));
        rows.add(List.of(
                "期初余额", sheet.opening().decimal(), "期末余额", sheet.closing().decimal()));
        rows.add(HEADINGS);
        sheet.rows().forEach(row -> rows.add(cells(row)));
        StringBuilder xml = new StringBuilder("<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
        for (int i = 0; i < rows.size(); i++) {
            xml.append("<row r=\"").append(i + 1).append("\">");
            List<String> cells = rows.get(i);
            for (int column = 0; column < cells.size(); column++) {
                cell(xml, (char) ('A' + column) + String.valueOf(i + 1), cells.get(column));
            }
            xml.append("</row>");
        }
        return xml.append("</sheetData></worksheet>").toString();
    }

    /** A credit taken back stands in its own column below zero. */
    private static List<String> cells(Row row) {
        boolean credit = row.direction() == Direction.CREDIT != row.reversal();
        Money amount = row.reversal() ? row.amount().negated() : row.amount();
        return List.of(
                row.bookedOn().toString(),
                row.reference(),
                credit ? "" : amount.decimal(),
                credit ? amount.decimal() : "",
                row.balance().decimal(),
                written(row.otherName()),
                written(row.otherAccount()),
                written(row.words()),
                written(row.endToEndId()));
    }

    private static String written(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static void cell(StringBuilder xml, String place, String value) {
        if (value.isEmpty()) {
            return;
        }
        String escaped = value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        xml.append("<c r=\"").append(place).append("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
        xml.append(escaped).append("</t></is></c>");
    }
}
