package cn.anxue.bank.statement;

import cn.anxue.problem.ProblemKind;
import cn.anxue.problem.Text;

/** Why a file of statements is refused; the facts say which statement of the file, and which line of it. */
public enum StatementProblem implements ProblemKind {
    STATEMENT_EMPTY(400, "文件是空的。", "The file is empty."),
    STATEMENT_TOO_LARGE(413, "文件过大，最多 {max}。", "The file is too large; at most {max}."),
    STATEMENT_CUT_OFF(400, "文件没有传完，请重新提交。", "The file broke off before its end; send it again."),
    NO_STATEMENT(422, "文件中没有对账单。", "There is no statement in the file."),
    TOO_MANY_STATEMENTS(422, "一个文件最多 {max} 份对账单，请分开提交。", "A file holds at most {max} statements; send them in parts."),
    ACCOUNT_NOT_SUPERVISED(
            422,
            "第 {statement} 份对账单的账号不是贵行名下的监管账户。",
            "Statement {statement}: that number is not a supervised account at your bank."),
    CURRENCY_NOT_SUPPORTED(
            422, "第 {statement} 份对账单第 {line} 笔的币种不是 CNY。", "Statement {statement}, line {line} is not in CNY."),
    CURRENCIES_MIXED(
            422,
            "第 {statement} 份对账单第 {line} 笔与账户币种不同。",
            "Statement {statement}, line {line} is not in the currency of its account."),
    AMOUNT_TOO_LARGE(
            422,
            "第 {statement} 份对账单第 {line} 笔的金额超过可记录的范围。",
            "Statement {statement}, line {line}: the amount is beyond what can be kept."),
    BOOKED_IN_FUTURE(
            422,
            "第 {statement} 份对账单第 {line} 笔的记账日期 {bookedOn} 晚于今天 {today}。",
            "Statement {statement}, line {line}: the booking date {bookedOn} is after today, {today}."),
    PERIOD_IN_FUTURE(
            422,
            "第 {statement} 份对账单截至 {to}，晚于今天 {today}。",
            "Statement {statement} runs until {to}, after today, {today}."),
    LINE_OUTSIDE_PERIOD(
            422,
            "第 {statement} 份对账单有明细记账于 {bookedOn}，晚于对账期末 {to}。",
            "Statement {statement} has a line booked on {bookedOn}, after its last day, {to}."),
    PERIOD_UNKNOWN(422, "第 {statement} 份对账单没有起止日期。", "Statement {statement} does not say which days it covers."),
    BALANCES_REQUIRED(
            422, "第 {statement} 份对账单缺少期初或期末余额，无法核对。", "Statement {statement} lacks its opening or closing balance."),
    BALANCE_DOES_NOT_ADD_UP(
            422,
            "第 {statement} 份对账单：期初 {opening} 加明细 {lines} 应为 {expected}，期末却是 {closing}。",
            "Statement {statement}: opening {opening} and lines {lines} come to {expected}, but it closes with {closing}."),
    OPENING_DIFFERS(
            422,
            "第 {statement} 份对账单 {from} 期初余额 {opening}，与前一份 {before} 的期末余额 {closing} 不符。",
            "Statement {statement} opens on {from} with {opening}, but the one before closed on {before} with {closing}."),
    CLOSING_DIFFERS(
            422,
            "第 {statement} 份对账单 {before} 期末余额 {closing}，与后一份 {from} 的期初余额 {opening} 不符。",
            "Statement {statement} closes on {before} with {closing}, but the one after opens on {from} with {opening}."),
    FIELD_TOO_LONG(
            422,
            "第 {statement} 份对账单第 {line} 笔的 {field} 最多 {max} 个字符。",
            "Statement {statement}, line {line}: {field} has at most {max} characters."),
    FILE_UNREADABLE(422, "文件无法读取，请联系运营方并告知文件编号。", "The file cannot be read; tell the operator its id."),
    FILE_NAME_UNKNOWN(422, "无法从扩展名识别格式，可用：{known}。", "The ending of the name tells no format; known ones are {known}."),
    MAPPING_UNKNOWN(422, "没有名为 {name} 的列名设置。", "There is no mapping named {name}."),
    MAPPING_INVALID(400, "此项的值不符合要求：{reason}。", "This value is not acceptable: {reason}.");

    private final int status;
    private final Text text;

    StatementProblem(int status, String zh, String en) {
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
