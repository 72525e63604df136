package cn.anxue.deposit.outflow;

import cn.anxue.problem.ProblemKind;
import cn.anxue.problem.Text;

/** Why money may not leave a deposit. */
public enum OutflowProblem implements ProblemKind {
    CLAIM_NEEDS_PLAN(
            409, "赔付须依据已批准的赔付方案，该机构目前没有方案。", "Claims are paid by an approved plan, and this institution has none."),
    NO_DEPOSIT_ACCOUNT(
            409, "该机构没有生效协议下的保证金账户。", "This institution has no deposit account under an agreement in force."),
    DEPOSIT_UNASSESSED(409, "应缴保证金尚未核定，请先核定。", "What must be deposited is not assessed yet; assess it first."),
    EXCEEDS_EXCESS(
            409,
            "退还超额后余额不得低于应缴额，最多可退 {most} 元。",
            "What is left must not fall below the requirement; at most {most} can go back."),
    NOT_CLOSING(
            409, "机构状态为 {state}，办理终止后方可退还保证金。", "The institution is {state}; a deposit goes back only when it closes."),
    INSTITUTION_BARRED(
            409,
            "机构尚有未解除的限制，解除后方可退还保证金。",
            "A decision still bars the institution; the deposit goes back once that is lifted."),
    INTEREST_NOT_ITS_OWN(
            409,
            "按协议利息不归机构所有，留存账户用于保障家长。",
            "By the agreement interest is not the institution's; it stays for the families."),
    EXCEEDS_BALANCE(409, "账面余额不足，最多 {most} 元。", "The books hold less than that; at most {most}."),
    PAYEE_CHANGED(409, "提议之后协议的结算账户已变更，请重新提议。", "The agreement's settlement account has changed since; propose again."),
    OUTFLOW_STATE(409, "该笔支出状态为 {state}，不能进行此操作。", "The outflow is {state}; this cannot be done any more.");

    private final int status;
    private final Text text;

    OutflowProblem(int status, String zh, String en) {
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
