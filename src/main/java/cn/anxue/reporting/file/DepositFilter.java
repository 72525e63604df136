package cn.anxue.reporting.file;

import cn.anxue.problem.Text;

/** How a deposit may stand, as the registry is narrowed by it. */
public enum DepositFilter {
    /** Nobody has said how much it must be. */
    UNASSESSED("s.required_minor is null", "未核定", "Not assessed"),
    /** Less than it must be. */
    SHORT("s.short_since is not null", "不足", "Short"),
    /** Less than it must be, and the time to top up has passed. */
    OVERDUE("s.short_since is not null and s.barred", "逾期未补足", "Overdue"),
    /** At least what it must be. */
    MET("s.met_since is not null", "足额", "Met"),
    /** More than it must be. */
    EXCESS("s.held_minor > s.required_minor", "超额", "Excess");

    private final String condition;
    private final Text text;

    DepositFilter(String condition, String zh, String en) {
        this.condition = condition;
        this.text = Text.of(zh, en);
    }

    String condition() {
        return condition;
    }

    public Text text() {
        return text;
    }
}
