package cn.anxue.reporting.web;

import cn.anxue.reporting.period.Measures;
import cn.anxue.reporting.period.PeriodReport;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.TreeSet;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A report as a workbook: one sheet with the figures, one by place. Numbers are numbers, so that people can add them up. */
final class ReportSheet {
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final List<String> HEAD = List.of("类别", "指标", "单位", "本期", "上期", "增减", "现在已知", "更正", "代码");
    private static final int TOP = 4;
    private static final int NAME_WIDTH = 28;

    private ReportSheet() {}

    static Response answer(PeriodReport report) {
        String name = report.kind().word() + "-" + report.regionCode() + "-" + report.until() + ".xlsx";
        return Response.ok(bytes(report), XLSX)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }

    static byte[] bytes(PeriodReport report) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Anxue", "1.0")) {
            figures(workbook.newWorksheet("报表"), report);
            if (!report.places().isEmpty()) {
                places(workbook.newWorksheet("分地区"), report);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void figures(Worksheet sheet, PeriodReport report) {
        head(sheet, report);
        int row = TOP;
        for (PeriodReport.Section section : report.sections()) {
            for (PeriodReport.Line line : section.lines()) {
                sheet.value(row, 0, section.zh());
                sheet.value(row, 1, line.zh());
                sheet.value(row, 2, ReportWords.unit(line.unit()).zh());
                number(sheet, row, 3, line.value());
                number(sheet, row, 4, line.previous());
                number(sheet, row, 5, line.change());
                number(sheet, row, 6, line.now());
                number(sheet, row, 7, line.correction());
                sheet.value(row, 8, line.code());
                row++;
            }
        }
        for (PeriodReport.Source source : report.sources()) {
            sheet.value(++row, 0, "上级总数 " + source.total() + "，来源：" + source.source());
        }
        sheet.width(1, NAME_WIDTH);
        sheet.freezePane(0, TOP);
    }

    private static void head(Worksheet sheet, PeriodReport report) {
        sheet.value(0, 0, report.regionName() + ReportWords.title(report.kind()));
        sheet.value(1, 0, ReportWords.span(report));
        sheet.value(2, 0, ReportWords.basis(report));
        for (int column = 0; column < HEAD.size(); column++) {
            sheet.value(TOP - 1, column, HEAD.get(column));
        }
        sheet.style(0, 0).bold().fontSize(14).set();
        sheet.range(TOP - 1, 0, TOP - 1, HEAD.size() - 1).style().bold().set();
    }

    private static void places(Worksheet sheet, PeriodReport report) {
        TreeSet<String> told = new TreeSet<>();
        report.places().forEach(place -> told.addAll(place.values().keySet()));
        List<String> codes = Measures.all().stream()
                .map(measure -> measure.code())
                .filter(told::contains)
                .toList();
        sheet.value(0, 0, "区划代码");
        sheet.value(0, 1, "地区");
        for (int column = 0; column < codes.size(); column++) {
            sheet.value(0, column + 2, Measures.get(codes.get(column)).name().zh());
        }
        int row = 1;
        for (PeriodReport.Place place : report.places()) {
            sheet.value(row, 0, place.regionCode());
            sheet.value(row, 1, place.regionName());
            for (int column = 0; column < codes.size(); column++) {
                number(sheet, row, column + 2, place.values().get(codes.get(column)));
            }
            row++;
        }
        sheet.freezePane(2, 1);
    }

    private static void number(Worksheet sheet, int row, int column, @Nullable String value) {
        if (value != null) {
            sheet.value(row, column, new java.math.BigDecimal(value));
        }
    }
}
