package cn.anxue.bank.format;

import cn.anxue.problem.ProblemKind;
import cn.anxue.problem.Text;

/** Why a file cannot be read. The facts {@code line} (or row) and {@code element} say where; what stood there is never repeated. */
public enum FormatProblem implements ProblemKind {
    FILE_WITHOUT_CONTENT("文件是空的。", "The file is empty."),
    FILE_CUT_SHORT("文件不完整，到第 {line} 行 {element} 处中断。", "The file is cut short at line {line}, {element}."),
    FORMAT_UNKNOWN("无法识别此文件的格式：{found}。", "The format of this file is not known: {found}."),
    XML_MALFORMED("第 {line} 行 {element} 处不是有效的 XML。", "This is not well-formed XML at line {line}, {element}."),
    XML_FORBIDDEN(
            "第 {line} 行 {element} 处含有不允许的 XML 内容：{reason}。",
            "Line {line}, {element} has XML that is not accepted: {reason}."),
    TEXT_UNREADABLE(
            "第 {line} 行的文字不是 {charset} 编码，请核对文件编码。", "Line {line} is not text in {charset}; check the encoding."),
    CONTENT_TOO_LONG("第 {line} 行 {element} 处过长，最多 {max}。", "Line {line}, {element} is too long; at most {max}."),
    FIELD_MISSING("第 {line} 行缺少 {element}。", "Line {line} lacks {element}."),
    FIELD_MISPLACED("第 {line} 行的 {element} 位置不对。", "Line {line} has {element} where it does not belong."),
    FIELD_INVALID("第 {line} 行 {element} 的内容无法识别。", "Line {line}, {element} cannot be understood."),
    AMOUNT_INVALID(
            "第 {line} 行 {element} 不是有效金额：须为精确小数，不超过币种的小数位，且不超过 10^18 分。",
            "Line {line}, {element} is no amount: write an exact decimal with no more decimals than the currency has, at most 10^18 of its smallest unit."),
    DATE_UNREADABLE("第 {line} 行 {element} 不是有效日期。", "Line {line}, {element} is no date."),
    CURRENCY_DIFFERS(
            "第 {line} 行 {element} 的币种与账户币种 {currency} 不同。",
            "Line {line}, {element} is not in the account's currency {currency}."),
    NUMBER_DAMAGED(
            "第 {line} 行 {element} 的号码已被电子表格改成数字，位数有误；请以文本格式重新导出。",
            "A spreadsheet has turned the number at line {line}, {element} into a figure and lost its digits; export it anew as text."),
    HEADINGS_UNKNOWN(
            "找不到表头：需要日期列和金额列（借方、贷方，或金额加借贷标志）。请为该银行设置列名。",
            "No row of headings was found: a date and amounts (debit and credit, or an amount with a sign) are needed. Set the column names of this bank."),
    HEADING_TWICE("第 {line} 行有两列同为 {element}。", "Line {line} has two columns named {element}."),
    BALANCE_DIFFERS(
            "第 {line} 行 {element} 与前面的余额和发生额不符：应为 {expected}。",
            "Line {line}, {element} does not follow from the balance before it: {expected} is expected."),
    TOTAL_DIFFERS(
            "第 {line} 行 {element} 与明细合计不符：明细为 {expected}。",
            "Line {line}, {element} is not the sum of the lines, which is {expected}."),
    SUM_TOO_LARGE("金额合计超出可记的上限。", "The amounts come to more than can be kept."),
    WORKBOOK_UNREADABLE("不是可读取的 xlsx 文件：{reason}。", "This is no xlsx file that can be read: {reason}."),
    WORKBOOK_TOO_LARGE(
            "xlsx 文件解压后过大，请改用 camt.053 或 CSV。", "The xlsx file is too large once unpacked; use camt.053 or CSV."),
    PAYMENT_UNWRITABLE(
            "付款文件中的 {element} 无法写出：{reason}。", "The payment file cannot be written, at {element}: {reason}.");

    private final Text text;

    FormatProblem(String zh, String en) {
        this.text = Text.of(zh, en);
    }

    @Override
    public int status() {
        return 422;
    }

    @Override
    public Text text() {
        return text;
    }
}
