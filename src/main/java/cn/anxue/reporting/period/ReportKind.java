package cn.anxue.reporting.period;

import cn.anxue.problem.Text;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Optional;

/** What a report covers. */
public enum ReportKind {
    /** How things stand, with what was done since the first of the year. */
    STANDING("standing", "现状表", "Standing"),
    /** One day (日报). */
    DAY("day", "日报", "Daily report"),
    /** The first fifteen days of a month, or the rest of it (半月报). */
    HALF_MONTH("half-month", "半月报", "Half-monthly report"),
    /** A month (月报). */
    MONTH("month", "月报", "Monthly report"),
    /** A year (年度). */
    YEAR("year", "年度报表", "Yearly report");

    private static final int HALF = 15;

    private final String word;
    private final Text called;

    ReportKind(String word, String zh, String en) {
        this.word = word;
        this.called = Text.of(zh, en);
    }

    /** As in addresses. */
    public String word() {
        return word;
    }

    public Text called() {
        return called;
    }

    public static Optional<ReportKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }

    /** The period that holds a day, up to that day. */
    public Period upTo(LocalDate until) {
        LocalDate month = until.with(TemporalAdjusters.lastDayOfMonth());
        return switch (this) {
            case DAY -> new Period(until, until, until);
            case HALF_MONTH ->
                until.getDayOfMonth() <= HALF
                        ? new Period(until.withDayOfMonth(1), until, until.withDayOfMonth(HALF))
                        : new Period(until.withDayOfMonth(HALF + 1), until, month);
            case MONTH -> new Period(until.withDayOfMonth(1), until, month);
            case STANDING, YEAR ->
                new Period(until.withDayOfYear(1), until, until.with(TemporalAdjusters.lastDayOfYear()));
        };
    }

    /** The whole period before. */
    public Period before(Period period) {
        return upTo(period.from().minusDays(1));
    }
}
