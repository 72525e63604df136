package cn.anxue.approval;

import cn.anxue.problem.ProblemKind;
import cn.anxue.problem.Text;

/** What can go wrong with a proposal or a decision. */
public enum ApprovalProblem implements ProblemKind {
    ALREADY_PROPOSED(
            409,
            "同一事项已有待决的提议，请等待决定或先撤回。",
            "The same is already proposed; wait for the decision or withdraw that proposal first."),
    OWN_PROPOSAL(
            403,
            "不能审批本人的提议，请由本单位或上级单位的另一位审批人办理。",
            "Nobody decides on his own proposal; ask another approver here or at the superior authority."),
    ALREADY_DECIDED(409, "该提议已有结论（{state}），不能再作决定。", "This proposal has ended ({state}) and takes no decision."),
    PROPOSAL_EXPIRED(409, "该提议已于 {expiredAt} 到期，请重新提议。", "This proposal expired at {expiredAt}; propose again."),
    REASON_REQUIRED(400, "不同意须说明理由。", "Refusing needs a reason."),
    NOT_PROPOSER(403, "只有提议人本人可以撤回。", "Only the proposer may withdraw a proposal.");

    private final int status;
    private final Text text;

    ApprovalProblem(int status, String zh, String en) {
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
