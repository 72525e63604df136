package cn.anxue.fee.refund;

import cn.anxue.problem.ProblemKind;
import cn.anxue.problem.Text;

/** Why a refund is not asked, answered or paid. */
public enum RefundProblem implements ProblemKind {
    REFUND_OPEN(409, "该订单已有正在办理的退费，不能重复申请。", "A refund of this order is still open; there is one at a time."),
    REFUND_ORDER_STATE(409, "订单状态为 {state}，不能申请退费。", "The order is {state}; no refund can be asked for it."),
    REFUND_STATE(409, "退费状态为 {state}，不能进行此操作。", "The refund is {state}; this cannot be done now."),
    REFUND_INSTRUCTED(
            409,
            "已有款项指令发往银行，不能撤回申请。",
            "Money is already set apart for the bank, so the request can no longer be withdrawn."),
    NOTHING_COMES_BACK(
            409,
            "按此原因计算，已提供课程的价款不低于已付金额，没有可退款项。",
            "By this cause the price of what was delivered is no less than what was paid, so nothing comes back."),
    CAUSE_IS_THE_FAMILYS(
            403,
            "机构主动退费不能以“{cause}”为由，该原因只能由家长提出。",
            "An institution cannot give back by the cause {cause}; only the family states it."),
    CONTEST_NEEDS_CAUSE(400, "不同意须写明所主张的原因和理由。", "To contest, state the cause that applies instead, and why."),
    EVIDENCE_REQUIRED(
            400, "退款给原付款人以外的收款人，须附证明材料。", "A payee other than the original payer needs documents as evidence."),
    PAYEE_OPEN(409, "收款人变更正在等待另一人审批。", "A change of payee waits for another person's decision."),
    PAYEE_UNKNOWN(
            409, "银行未提供原付款人账户，请提交收款人及证明材料。", "The bank did not tell the payer's account; name a payee, with evidence.");

    private final int status;
    private final Text text;

    RefundProblem(int status, String zh, String en) {
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
