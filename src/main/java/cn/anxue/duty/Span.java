package cn.anxue.duty;

import cn.anxue.problem.Text;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** When a duty falls due, as somebody plans his week. */
public enum Span {
    /** Its day has passed. */
    OVERDUE("已逾期", "Overdue"),
    /** Today is its last day. */
    TODAY("今天到期", "Due today"),
    /** Until Sunday. */
    WEEK("本周到期", "Due this week"),
    /** Afterwards. */
    LATER("以后到期", "Due later");

    private final Text text;

    Span(String zh, String en) {
        this.text = Text.of(zh, en);
    }

    public static Span of(LocalDate dueOn, LocalDate today) {
        if (dueOn.isBefore(today)) {
            return OVERDUE;
        }
        if (dueOn.equals(today)) {
            return TODAY;
        }
        LocalDate sunday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        return dueOn.isAfter(sunday) ? LATER : WEEK;
    }

    public Text text() {
        return text;
    }
}
