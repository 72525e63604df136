package cn.anxue.enforcement.web;

import cn.anxue.enforcement.list.WhiteListed;
import cn.anxue.institution.InstitutionCategory;
import cn.anxue.sheet.PlainCell;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The white list as a sheet for whoever chooses institutions for 课后服务. No cell is taken for a formula. */
final class WhiteListSheet {
    private static final List<String> HEAD =
            List.of("机构名称", "统一社会信用代码", "类别", "行政区划", "地址", "许可证编号", "列入文号", "起", "止", "公布日期");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private WhiteListSheet() {}

    /** With a byte order mark, for Excel would read the characters otherwise. */
    static byte[] csv(List<WhiteListed> listed) {
        return rows(listed).stream()
                .map(row -> row.stream().map(WhiteListSheet::quoted).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", BYTE_ORDER_MARK, "\r\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    static byte[] xlsx(List<WhiteListed> listed) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Anxue", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("白名单");
            List<List<String>> rows = rows(listed);
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < HEAD.size(); column++) {
                    sheet.value(row, column, rows.get(row).get(column));
                }
            }
            sheet.freezePane(0, 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The head first. */
    static List<List<String>> rows(List<WhiteListed> listed) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEAD);
        for (WhiteListed one : listed) {
            List<String> cells = new ArrayList<>(List.of(one.name(), one.uscc(), category(one.category())));
            cells.add(one.region());
            cells.add(one.address());
            cells.add(one.licence() == null ? "" : one.licence());
            cells.add(one.number());
            cells.add(one.from().toString());
            cells.add(one.until() == null ? "" : one.until().toString());
            cells.add(one.publishedOn().toString());
            rows.add(cells.stream().map(PlainCell::of).toList());
        }
        return rows;
    }

    private static String quoted(String cell) {
        return '"' + cell.replace("\"", "\"\"") + '"';
    }

    private static String category(InstitutionCategory category) {
        return switch (category) {
            case SUBJECT -> "学科类";
            case ARTS -> "文化艺术类";
            case SPORTS -> "体育类";
            case SCIENCE -> "科技类";
            case FULLTIME_RETAKE -> "高三全日制补习";
            case OTHER -> "其他";
        };
    }
}
