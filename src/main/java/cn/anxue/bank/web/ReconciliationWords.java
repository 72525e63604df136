package cn.anxue.bank.web;

import cn.anxue.bank.reconciliation.BreakKind;
import cn.anxue.bank.reconciliation.BreakOwner;
import cn.anxue.bank.reconciliation.BreakState;
import cn.anxue.bank.reconciliation.DayState;
import cn.anxue.bank.reconciliation.ResolutionKind;
import cn.anxue.problem.Text;
import io.quarkus.qute.TemplateExtension;

/** What pages call days and breaks, and what they say is to be done next. */
@TemplateExtension
public final class ReconciliationWords {
    private ReconciliationWords() {}

    public static Text label(DayState state) {
        return switch (state) {
            case OPEN -> Text.of("未对平", "open");
            case BALANCED -> Text.of("已对平", "balanced");
            case CLOSED -> Text.of("已关账", "closed");
        };
    }

    public static Text label(BreakState state) {
        return switch (state) {
            case OPEN -> Text.of("待处理", "open");
            case GONE -> Text.of("已自行消除", "gone");
            case RESOLVED -> Text.of("已处理", "resolved");
        };
    }

    public static Text label(BreakOwner owner) {
        return switch (owner) {
            case BANK -> Text.of("银行", "bank");
            case OFFICER -> Text.of("主管部门", "officer");
        };
    }

    public static Text label(BreakKind kind) {
        return switch (kind) {
            case STATEMENT_MISSING -> Text.of("缺对账单", "statement missing");
            case STATEMENT_GAP -> Text.of("对账单不连续", "gap between statements");
            case STATEMENT_OVERLAP -> Text.of("对账单重叠", "statements overlap");
            case BALANCE_DIFFERENCE -> Text.of("银行余额与账面不符", "balance difference");
            case UNIDENTIFIED_CREDIT -> Text.of("来款待认领", "unidentified credit");
            case UNEXPLAINED_DEBIT -> Text.of("不明支出", "unexplained debit");
            case NOTICE_UNCONFIRMED -> Text.of("通知未入对账单", "notice not on a statement");
            case EXECUTED_WITHOUT_LINE -> Text.of("称已付而无流水", "paid by word, no line");
            case LINE_WITHOUT_RESULT -> Text.of("有流水而无回执", "paid by line, no word");
            case LATE_LINE -> Text.of("关账后来的流水", "late line");
            case REVERSAL_NOT_COVERED -> Text.of("冲销不足", "reversal not covered");
            case CLAIMS_DIFFERENCE -> Text.of("账面与应付不符", "claims difference");
            case LINE_IN_DOUBT -> Text.of("存疑流水", "line in doubt");
            case CONTRADICTED_RESULT -> Text.of("回执前后矛盾", "contradicted result");
        };
    }

    /** The next thing to do about it. */
    public static Text todo(BreakKind kind) {
        return switch (kind) {
            case STATEMENT_MISSING -> Text.of("银行上传当日对账单。", "The bank uploads the day's statement.");
            case STATEMENT_GAP -> Text.of("银行补传缺少日期的对账单。", "The bank sends the statements of the days between.");
            case STATEMENT_OVERLAP ->
                Text.of("银行核对重叠日期，说明以哪一份为准。", "The bank says which statement counts for the days both cover.");
            case BALANCE_DIFFERENCE ->
                Text.of(
                        "先看当日流水是否齐全；仍不符的，调整为缺口或冲回缺口。",
                        "See that all lines are there; if so, adjust the difference to or from missing.");
            case UNIDENTIFIED_CREDIT -> Text.of("打开流水，选订单认领或退回付款人。", "Open the line and say where it belongs.");
            case UNEXPLAINED_DEBIT ->
                Text.of(
                        "要求银行说明；属付款指令的对上指令，银行冲回的对上来款，否则由机构承担。",
                        "Ask the bank; match it to an instruction or to the credit that put it back, or let the institution bear it.");
            case NOTICE_UNCONFIRMED ->
                Text.of("银行核实该笔是否入账，补传对账单。", "The bank confirms the line or sends the statement.");
            case EXECUTED_WITHOUT_LINE -> Text.of("银行补传付款流水，或更正回执。", "The bank sends the line or corrects its word.");
            case LINE_WITHOUT_RESULT -> Text.of("银行补报付款回执。", "The bank reports the instruction's result.");
            case LATE_LINE -> Text.of("核对后说明原因，再次关账。", "Say why it came late, and close the day again.");
            case REVERSAL_NOT_COVERED ->
                Text.of("由机构补足，或以银行冲回的来款冲抵。", "The institution bears it, or the bank puts it back.");
            case CLAIMS_DIFFERENCE -> Text.of("逐户核对应付；不得手工调平。", "Check what is owed; it is never adjusted by hand.");
            case LINE_IN_DOUBT -> Text.of("判断是另一笔还是同一笔。", "Decide whether it is a movement of its own.");
            case CONTRADICTED_RESULT -> Text.of("银行说明究竟付没付。", "The bank says whether it paid.");
        };
    }

    public static Text label(ResolutionKind kind) {
        return switch (kind) {
            case BORNE -> Text.of("由机构承担（本金或已消课金额）", "borne by the institution");
            case BORNE_FROM_INTEREST -> Text.of("由保证金利息承担", "borne from interest");
            case PUT_BACK -> Text.of("银行已冲回：对上一笔待认领来款", "put back by a credit");
            case PAID_INSTRUCTION -> Text.of("属于一笔付款指令", "the payment of an instruction");
            case ADJUSTED_TO_MISSING -> Text.of("差额记为缺口", "the difference is missing");
            case ADJUSTED_FROM_MISSING -> Text.of("差额冲回缺口", "so much is back");
            case EXPLAINED -> Text.of("说明原因，不入账", "explained in words, nothing booked");
            case BOOKED_AS_OWN -> Text.of("是另一笔，照常入账", "a movement of its own: book it");
            case SAME_LINE -> Text.of("是同一笔，不再入账", "the books have it already");
            case NOT_PAID -> Text.of("银行未付，款项退回原处", "not paid: the money goes back");
        };
    }
}
