package cn.anxue.reporting.web;

import cn.anxue.reporting.period.Measures;
import cn.anxue.reporting.period.PeriodReport;
import cn.anxue.reporting.period.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A report as its pages show it: lines with nothing to tell are left out.
 *
 * @param query of the page, for the same report in another form
 */
public record ReportView(PeriodReport report, String query) {
    private static final List<String> BY_PLACE = List.of(
            "institutions.count",
            "deposits.held",
            "deposits.coverage",
            "fees.coverage",
            "notices.issued.RECTIFICATION_ORDER",
            "closeOut.share",
            "lists.black",
            "checks.visits",
            "tipoffs.received");

    /** A line as it is written. */
    public record Row(
            String zh,
            String en,
            String unit,
            String value,
            String previous,
            String change,
            String now,
            String correction,
            @Nullable String page) {}

    /** A table. */
    public record Table(String zh, String en, List<Row> rows) {}

    /** A place in the table by place. */
    public record Place(String name, String query, List<String> values) {}

    public String title() {
        return ReportWords.title(report.kind());
    }

    public String span() {
        return ReportWords.span(report);
    }

    public String basis() {
        return ReportWords.basis(report);
    }

    public String previousSpan() {
        return ReportWords.day(report.previousFrom()) + "至" + ReportWords.day(report.previousUntil());
    }

    public String day() {
        return ReportWords.day(report.until());
    }

    public boolean corrected() {
        return report.corrected();
    }

    public List<Table> tables() {
        return report.sections().stream()
                .map(section -> new Table(
                        section.zh(),
                        section.en(),
                        section.lines().stream()
                                .filter(line -> !line.isEmpty())
                                .map(ReportView::row)
                                .toList()))
                .filter(table -> !table.rows().isEmpty())
                .toList();
    }

    public List<String> placeHeads() {
        return BY_PLACE.stream().map(code -> Measures.get(code).name().zh()).toList();
    }

    public List<Place> places() {
        return report.places().stream()
                .map(place -> new Place(
                        place.regionName(),
                        query.replaceAll("region=[0-9]*", "region=" + place.regionCode()),
                        BY_PLACE.stream()
                                .map(code -> grouped(
                                        place.values().get(code),
                                        Measures.get(code).unit()))
                                .toList()))
                .filter(place -> place.values().stream().anyMatch(value -> !value.equals("—")))
                .toList();
    }

    private static Row row(PeriodReport.Line line) {
        return new Row(
                line.zh(),
                line.en(),
                ReportWords.unit(line.unit()).zh(),
                grouped(line.value(), line.unit()),
                grouped(line.previous(), line.unit()),
                signed(line.change(), line.unit()),
                grouped(line.now(), line.unit()),
                signed(line.correction(), line.unit()),
                line.page());
    }

    private static String signed(@Nullable String value, Unit unit) {
        if (value == null || new BigDecimal(value).signum() == 0) {
            return "—";
        }
        return value.startsWith("-") ? grouped(value, unit) : "+" + grouped(value, unit);
    }

    private static String grouped(@Nullable String value, Unit unit) {
        if (value == null) {
            return "—";
        }
        return unit == Unit.YUAN ? String.format(Locale.ROOT, "%,.2f", new BigDecimal(value)) : value;
    }
}
