package cn.anxue.reporting.filing;

import cn.anxue.problem.ProblemKind;
import cn.anxue.problem.Text;

/** Why something cannot be filed, checked or signed. */
public enum FilingProblem implements ProblemKind {
    PERIOD_NOT_OVER(409, "本期到 {end} 才结束，结束后再报。", "The period ends on {end}; file it after that."),
    PERIOD_NOT_BEGUN(
            409,
            "本期 {from} 才开始，今天是 {today}；选已经开始的时期。",
            "The period begins on {from} and today is {today}; choose one that has begun."),
    PERIOD_TOO_EARLY(
            422, "{first} 以前没有登记，不能报 {until} 的数据。", "Nothing was on record before {first}; {until} cannot be filed."),
    NOT_REGISTERED_YET(
            422,
            "本机构 {registered} 才登记，不报此前（{until}）的数据。",
            "The institution was registered on {registered}; it files nothing for {until}."),
    NOBODY_FILES(
            409, "{region}本期没有需要填报的下级，不用签发。", "Nobody below {region} files for this period; there is nothing to sign."),
    NOT_FILED_BY_DAY(422, "三级直报只有半月报、月报和年报。", "Filings are half-monthly, monthly or yearly."),
    FIGURE_UNKNOWN(422, "{code} 不是填报指标。", "{code} is not a figure that is filed."),
    AMOUNT_UNREADABLE(422, "金额写成元，如 1234.56，不能是 {amount}。", "Write the amount in yuan, as 1234.56, not {amount}."),
    REASON_NEEDED(422, "更正已报的数据要写明原因。", "State the reason for correcting what was filed."),
    FILING_STATE_NOT_ALLOWED(409, "该填报现在是{state}，不能这样处理。", "The filing is now {state}; that cannot be done."),
    BOOK_DISAGREES(
            409,
            "{measure}：填报 {filed}，账面 {own}。退回核实，或先更正账面。",
            "{measure}: filed {filed}, in the books {own}. Send it back, or correct the books first."),
    BELOW_MISSING(
            409,
            "还有 {many} 个未报或未审核：{names}。先催报、审核，再签发。",
            "{many} below have not filed or are not checked: {names}. Have them done first."),
    SCHOOLS_MISSING(
            409,
            "还有 {many} 所学校未填本月课后服务人数。先在“学校”中填报，再签发。",
            "{many} schools have not counted the month yet. Have their counts entered first, then sign."),
    TOTALS_DISAGREE(
            409,
            "{measure}：下级合计 {below}，本级 {own}。下级更正后再签发。",
            "{measure}: {below} summed below, {own} here. Have it corrected below, then sign.");

    private final int status;
    private final Text text;

    FilingProblem(int status, String zh, String en) {
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
