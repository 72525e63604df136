package cn.anxue.failure;

import cn.anxue.problem.ProblemKind;
import cn.anxue.problem.Text;

/** Why a step of the run-book cannot be taken. */
public enum FailureProblem implements ProblemKind {
    ALREADY_FAILED(409, "该机构的停办处置已在进行中。", "A failure of this institution is being dealt with already."),
    FAILURE_STATE(409, "处置进行到 {state}，不能进行此操作。", "The failure is {state}; this step cannot be taken now."),
    CLAIMS_PERIOD_INVALID(422, "登记期限的截止日不得早于今天，也不得早于起始日。", "Claims cannot close before today or before they open."),
    CLAIMS_STILL_OPEN(
            409, "登记期限至 {until}，当日起方可制定方案。", "Claims are taken until {until}; a plan can be made from that day on."),
    CLAIM_STATE(409, "该笔登记状态为 {state}，不能再核定。", "The claim is {state} and cannot be checked any more."),
    CLAIM_UNKNOWN(422, "没有编号为 {number} 的登记。", "There is no claim number {number}."),
    CLAIM_NEEDS_PAYEE(422, "请填写收款账户：该笔登记没有原付款账户。", "Name a payee: this claim has no account that paid it."),
    CLAIM_NEEDS_EVIDENCE(422, "请填写凭证说明：场外付款须有证据。", "Say what shows it: a payment outside custody needs evidence."),
    CLAIM_NEEDS_REASON(422, "不予认定须说明理由。", "Say why the claim is not owed."),
    VERIFIED_BEYOND_CLAIM(
            422,
            "核定金额不得超过主张的 {claimed} 元；主张有误的，请另行登记。",
            "No more than the {claimed} claimed can be verified; where more is owed, take another claim."),
    CLAIMS_UNCHECKED(
            409, "还有 {count} 笔登记未核定，核定后方可制定方案。", "{count} claims are not checked yet; check them before planning."),
    NOTHING_VERIFIED(409, "没有已核定的登记，无须方案。", "No claim is verified, so there is nothing to plan."),
    PLAN_OUTDATED(
            409,
            "方案提出后账目已有变动，请退回后重新提出。",
            "The books have moved since the plan was proposed; refuse it and propose it again."),
    NOTHING_RETURNED(409, "该笔登记没有被拒付或退回的款项。", "No payment of this claim was refused or sent back."),
    REPAYMENT_PROPOSED(409, "变更收款人待另一人复核，复核后方可再付。", "Another payee waits for a second person; wait for that."),
    NO_PLAN(404, "尚无已公布的方案。", "No plan has been published.");

    private final int status;
    private final Text text;

    FailureProblem(int status, String zh, String en) {
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
