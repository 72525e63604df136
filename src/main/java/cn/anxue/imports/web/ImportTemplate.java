package cn.anxue.imports.web;

import cn.anxue.imports.Field;
import cn.anxue.imports.FieldForm;
import cn.anxue.imports.ImportKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** An empty sheet of a kind: the headings, and beside it what goes into each column. */
final class ImportTemplate {
    private static final int WIDTH = 18;

    private ImportTemplate() {}

    static byte[] xlsx(ImportKind kind) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Anxue", "1.0")) {
            headings(workbook.newWorksheet(kind.text().zh()), kind.fields());
            notes(workbook.newWorksheet("填写说明"), kind.fields());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Columns are text, so that long numbers keep their digits. */
    private static void headings(Worksheet sheet, List<Field> fields) {
        for (int column = 0; column < fields.size(); column++) {
            Field field = fields.get(column);
            sheet.value(0, column, field.heading());
            sheet.width(column, WIDTH);
            sheet.style(0, column).bold().set();
            if (field.form() == FieldForm.CODE || field.form() == FieldForm.TEXT) {
                sheet.range(1, column, 2_000, column).style().format("@").set();
            }
        }
        sheet.freezePane(0, 1);
    }

    private static void notes(Worksheet sheet, List<Field> fields) {
        List<String> head = List.of("列名", "是否必填", "格式", "示例", "也可以写作");
        for (int column = 0; column < head.size(); column++) {
            sheet.value(0, column, head.get(column));
            sheet.width(column, WIDTH);
        }
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            sheet.value(i + 1, 0, field.heading());
            sheet.value(i + 1, 1, field.required() ? "必填" : "选填");
            sheet.value(i + 1, 2, form(field.form()));
            sheet.value(i + 1, 3, field.example());
            sheet.value(i + 1, 4, String.join("、", field.headings()));
        }
    }

    private static String form(FieldForm form) {
        return switch (form) {
            case TEXT -> "文字";
            case CODE -> "号码（文本格式）";
            case DAY -> "日期，如 2026-03-01";
            case MONEY -> "金额（元），最多两位小数";
            case WHOLE -> "整数";
            case RATE -> "利率，如 0.35%";
        };
    }
}
