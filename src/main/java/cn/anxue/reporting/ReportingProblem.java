package cn.anxue.reporting;

import cn.anxue.problem.ProblemKind;
import cn.anxue.problem.Text;

/** Why a report cannot be made as asked. */
public enum ReportingProblem implements ProblemKind {
    UNTIL_IN_FUTURE(400, "截止日期不能晚于今天（{today}）。", "A report cannot run beyond today ({today})."),
    FROM_AFTER_UNTIL(400, "起始日期不能晚于截止日期（{until}）。", "A report cannot begin after its last day ({until})."),
    KNOWN_UNREADABLE(
            400,
            "“当时已知”写成日期（2023-12-31）或时刻（2023-12-31T09:00:00Z），不能是 {known}。",
            "What was known is asked for by a day (2023-12-31) or a moment (2023-12-31T09:00:00Z), not by {known}."),
    KNOWN_IN_FUTURE(
            400,
            "“当时已知”不能晚于今天（{today}）：{known} 还没到。",
            "What was known cannot be asked for beyond today ({today}): {known} is still to come."),
    KNOWN_TOO_EARLY(
            400,
            "{first} 以前没有登记数据，“当时已知”不能是 {known}。",
            "Nothing was on record before {first}; what was known cannot be asked for by {known}."),
    NOT_ABOVE(
            422, "行政区划 {ofRegionCode} 不是 {regionCode} 的上级。", "Region {ofRegionCode} does not lie above {regionCode}.");

    private final int status;
    private final Text text;

    ReportingProblem(int status, String zh, String en) {
        this.status = status;
        this.text = Text.of(zh, en);
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public Text text() {
        return text;
    }
}
