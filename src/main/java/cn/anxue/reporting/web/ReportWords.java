package cn.anxue.reporting.web;

import cn.anxue.calendar.Today;
import cn.anxue.institution.Relation;
import cn.anxue.problem.Text;
import cn.anxue.reporting.period.PeriodReport;
import cn.anxue.reporting.period.ReportKind;
import cn.anxue.reporting.period.Unit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How reports name themselves. */
final class ReportWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm", Locale.ROOT);

    private ReportWords() {}

    static Text unit(Unit unit) {
        return switch (unit) {
            case COUNT -> Text.of("个", "count");
            case YUAN -> Text.of("元", "yuan");
            case DAYS, MEAN -> Text.of("天", "days");
            case PERCENT -> Text.of("%", "%");
        };
    }

    static Text relation(Relation relation) {
        return switch (relation) {
            case COMPETENT_AUTHORITY -> Text.of("按主管部门", "By competent authority");
            case DEPOSIT_SUPERVISOR -> Text.of("按保证金监管部门", "By deposit supervisor");
        };
    }

    static String title(ReportKind kind) {
        return "校外培训监管" + kind.called().zh();
    }

    static String span(PeriodReport report) {
        String days = report.from().equals(report.until())
                ? DAY.format(report.until())
                : DAY.format(report.from()) + "至" + DAY.format(report.until());
        return "统计期间：" + days + (report.complete() ? "" : "（本期未结束）");
    }

    static String basis(PeriodReport report) {
        String known = report.known() == null ? "" : "；按" + minute(report.known()) + "前已登记的数据";
        return "统计口径：" + relation(report.relation()).zh() + known + "；生成于" + minute(report.computedAt());
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    private static String minute(Instant instant) {
        return MINUTE.format(instant.atZone(Today.ZONE));
    }
}
