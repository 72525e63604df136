package cn.anxue.inspection.annual;

import cn.anxue.problem.ProblemKind;
import cn.anxue.problem.Text;

/** Why a step of annual inspections or credit grades cannot be taken as asked. */
public enum AnnualProblem implements ProblemKind {
    ROUND_OPEN(409, "{year} 年度年检已开启。", "The round of {year} has been opened already."),
    YEAR_TO_COME(422, "不能办理未来年度（{year}）。", "The year {year} has not begun."),
    SUBMIT_UNTIL_PAST(400, "申报截止日不能早于今天（{today}）。", "The last day to report cannot be before today ({today})."),
    ANNUAL_MOVE_REFUSED(409, "年检现为 {from}，不能变为 {to}。", "The annual inspection is {from} and cannot become {to}."),
    NOT_SUBMITTED(409, "该机构尚未申报年检，不能评定为合格。", "The institution has not reported; it cannot be assessed as passed."),
    GRADE_MOVE_REFUSED(409, "信用等级现为 {from}，不能变为 {to}。", "The grade is {from} and cannot become {to}."),
    NOTHING_TO_PUT_FORWARD(409, "没有已评定、待提交决定的年检。", "No annual inspection is assessed and waits to be put forward."),
    NOTHING_TO_PUBLISH(409, "没有已决定、待公布的结果。", "Nothing is decided and waits to be published."),
    OWN_ASSESSMENT(403, "名单中有您本人评定的，请由另一人决定。", "You assessed one of them yourself; ask a colleague to decide."),
    OWN_CORRECTION(
            403, "评定人不能为自己的评定验收整改，请由另一人办理。", "Whoever assessed it cannot accept its correction; ask a colleague."),
    NOTHING_TO_CORRECT(409, "年检合格，无须整改验收。", "It passed; there is nothing to correct."),
    GRADED_ALREADY(409, "该机构 {year} 年度已有信用等级。", "The institution has a grade for {year} already."),
    DECIDED_ALREADY(409, "该机构 {year} 年度已有年检结论。", "The institution has a result for {year} already."),
    ROW_USCC_UNKNOWN(422, "查无此统一社会信用代码，或不由本区主管。", "No institution of yours has this code."),
    ROW_USCC_TWICE(422, "该机构在表中出现两次。", "The institution is in the table twice."),
    ROW_VALUE_UNKNOWN(422, "结论或等级不认识：{value}。", "The result or grade is not known: {value}."),
    ROW_REASONS_MISSING(422, "缺少理由。", "The reasons are missing."),
    IMPORT_EMPTY(422, "表中没有数据行。", "The table has no rows."),
    IMPORT_TOO_LONG(422, "一次最多导入 {most} 行。", "At most {most} rows at once."),
    IMPORT_HAS_PROBLEMS(422, "表中有 {count} 行有问题，未导入。", "{count} rows have problems; nothing was imported."),
    EARLIER_DAYS(
            400,
            "导入须写明原决定的文号与日期；公布日不早于决定日，均不晚于今天。",
            "Say the earlier decision's document and day; published no earlier, and neither to come.");

    private final int status;
    private final Text text;

    AnnualProblem(int status, String zh, String en) {
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
