package cn.anxue.imports;

import cn.anxue.problem.ProblemKind;
import cn.anxue.problem.Text;

/** What is wrong with a row, besides what the acts of its room refuse. Values are never repeated. */
public enum RowProblem implements ProblemKind {
    ROW_FIELD_EMPTY("此列必填，但单元格为空。", "This column is required and the cell is empty."),
    ROW_CELL_ERROR(
            "公式出错或没有保存计算结果。请把该列“粘贴为数值”后重新上传。",
            "The formula failed or was saved without its value. Paste the column as values and upload it again."),
    ROW_DAY_UNREADABLE("不是有效日期，例如 2026-03-01。", "This is no day, for example 2026-03-01."),
    ROW_AMOUNT_UNREADABLE("不是有效金额：最多两位小数，例如 1200.50。", "This is no amount: at most two decimals, for example 1200.50."),
    ROW_AMOUNT_NEGATIVE("金额不能为负。", "The amount may not be negative."),
    ROW_NUMBER_UNREADABLE("不是整数。", "This is no whole number."),
    ROW_RATE_UNREADABLE("不是利率，例如 0.35% 或 0.0035。", "This is no rate, for example 0.35% or 0.0035."),
    ROW_NUMBER_DAMAGED(
            "号码已被电子表格改成数字，末尾的位数丢失。请以文本格式重新导出。",
            "The spreadsheet turned the number into a figure and lost its last digits. Export it anew as text."),
    ROW_TWICE("与第 {row} 行重复。", "The same as row {row}."),
    ROW_SECOND_ACCOUNT(
            "第 {row} 行已为同一机构填写了此类监管账户，一家机构只能有一个。",
            "Row {row} names an account of this kind for the same institution, which may have but one."),
    ROW_CHANGED_MEANWHILE(
            "此记录在核对之后又有更改，没有覆盖。请重新核对。", "The record was changed since the check and is not overwritten. Check anew."),
    ROW_CHOICE_UNKNOWN("不认识这个取值，可用：{known}。", "This value is not known; use one of: {known}."),
    ROW_REGION_UNKNOWN("您的辖区内没有这个行政区划（代码或名称）。", "There is no such region, by code or name, in your scope."),
    ROW_REGION_AMBIGUOUS("辖区内有多个同名区划，请填代码。", "Several regions in your scope have this name; give the code."),
    ROW_INSTITUTION_UNKNOWN("没有找到此信用代码的机构，或不在您的监管范围内。", "No institution with this code in your scope."),
    ROW_ACCOUNT_UNKNOWN(
            "没有找到此监管账号，或协议尚未生效，或不在您的监管范围内。",
            "No supervised account with this number in your scope; its agreement may not be in force."),
    ROW_ACCOUNT_OTHER_PURPOSE("此账号用途不同。", "The account serves the other purpose."),
    ROW_BALANCE_BOOKED("此账户已登记过不同的期初余额。", "Another opening balance of this account is booked."),
    ROW_OPENED_BY_LINES(
            "此账户已有银行流水入账，不能再登记期初余额。", "Bank lines are booked on this account; it has no opening balance any more."),
    ROW_DAY_IN_FUTURE("日期晚于今天。", "The day is in the future."),
    ROW_PARTS_ABOVE_BALANCE("利息超过了银行余额。", "The interest is above the bank's balance."),
    ROW_ORDER_DIFFERS(
            "此订单编号已有记录，内容不同；已成立的订单不能通过导入更改。",
            "The order is recorded with other terms; orders are not changed by imports."),
    ROW_ORDER_UNKNOWN("没有找到此订单，或不在您的监管范围内。", "No such order in your scope."),
    ROW_ORDER_AMBIGUOUS(
            "有多家机构使用此订单编号，请填信用代码。", "Several institutions have an order of this number; give the credit code."),
    ROW_FEE_ACCOUNT_MISSING(
            "机构没有生效的预收费监管账户，请先完成协议。", "The institution has no fee account in force; complete its agreement first."),
    ROW_OPENING_BOOKED(
            "机构的预收费期初余额已登记，新订单不能带余额；请留空已缴金额，待银行流水到账。",
            "The opening fee balance is booked, so a new order holds nothing yet: leave what was paid empty and let the bank line come."),
    ROW_FIGURES_INCONSISTENT(
            "金额或课时不一致：已缴不超过合同金额，剩余不超过已缴，已消课时不超过总课时。",
            "The figures disagree: paid is at most the price, what is left at most what was paid, lessons taught at most all lessons."),
    ROW_ORDER_SPENT("此订单已没有余额，不是在履行订单。", "Nothing is left of this order; it is no live order."),
    ROW_DAYS_DISORDERED("结束日期早于开始日期。", "The end is before the start."),
    ROW_PHONE_FORMAT("家长电话须为 11 位手机号。", "The guardian's phone is a mobile number of 11 digits."),
    ROW_TEXT_TOO_LONG("最多 {most} 个字。", "At most {most} characters."),
    ROW_AGREEMENT_DIFFERS(
            "此协议编号已有记录，内容不同；请在协议页面办理变更。", "The agreement is recorded with other terms; change it on its page."),
    ROW_NOTICE_DIFFERS("此文号已有记录，内容不同。", "The number is recorded with other contents."),
    ROW_NOTICE_NUMBER("文号格式不对，例如 承教监整〔2023〕8号。", "This is no document number, for example 承教监整〔2023〕8号."),
    ROW_RULING_STANDS(
            "仍然有效的停办、暂停招生决定须由两人重新下达，不能导入；已解除的请填解除日期。",
            "A closure or suspension that still stands is issued anew by two people; give the day it was lifted."),
    ROW_ITEM_MISSING("整改通知须写明问题、措施和期限。", "A rectification order needs its problem, measure and day."),
    ROW_REFUSED("未能写入：{reason}。", "Could not be written: {reason}.");

    private final Text text;

    RowProblem(String zh, String en) {
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
