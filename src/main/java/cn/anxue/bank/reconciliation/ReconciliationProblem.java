package cn.anxue.bank.reconciliation;

import cn.anxue.problem.ProblemKind;
import cn.anxue.problem.Text;

/** Why a day may not be closed, or a break not settled. */
public enum ReconciliationProblem implements ProblemKind {
    DAY_NOT_OVER(422, "{day} 尚未到来，不能对账。", "{day} has not come yet."),
    DAY_BEFORE_ACCOUNT(422, "该账户自 {openedOn} 起受监管。", "The account is supervised from {openedOn} on."),
    DAY_CLOSED(409, "该账户 {day} 已日结。", "{day} of this account is closed already."),
    DAY_HAS_BREAKS(
            409,
            "该日尚有 {breaks} 项差异，请逐项处理，或说明理由结转。",
            "{breaks} breaks are open; settle each, or carry it over with a reason."),
    STATEMENT_AWAITED(
            409,
            "尚未收到该日的银行对账单，且未到应到时间。",
            "No statement covers the day yet, and it is not due yet either; wait for it."),
    BREAK_NOT_IN_THE_WAY(422, "该差异不影响本日结账。", "This break does not stand in the way of the day."),
    BREAK_ENDED(409, "该差异已了结（{state}）。", "This break has ended ({state})."),
    BREAK_CHANGED(409, "该差异现为 {amount} 元，请重新提议。", "The break comes to {amount} now; propose anew."),
    RESOLUTION_NOT_FOR_BREAK(
            422, "{break} 类差异只能以下列方式处理：{allowed}。", "A break of kind {break} is settled only by: {allowed}."),
    RESOLUTION_WRONG_WAY(422, "该调整与差异方向相反。", "The adjustment goes the other way than the difference."),
    RESOLUTION_PROPOSED(409, "该差异已有待决的处理提议。", "A way of settling this break is proposed already."),
    RESOLUTION_DECIDED(409, "该处理提议已有结论（{state}）。", "This proposal has ended ({state})."),
    CREDIT_DOES_NOT_FIT(
            409,
            "该笔流水不是同一账簿中足额的待查款项。",
            "That line is not an unidentified credit in the same book that covers the break."),
    NOT_SO_MUCH_HELD(409, "该科目余额只有 {most} 元。", "Only {most} is there to be moved.");

    private final int status;
    private final Text text;

    ReconciliationProblem(int status, String zh, String en) {
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
