package cn.anxue.inspection.plan;

import cn.anxue.problem.ProblemKind;
import cn.anxue.problem.Text;

/** Why a plan cannot be made or moved as asked. */
public enum PlanProblem implements ProblemKind {
    PLAN_MOVE_REFUSED(409, "检查计划现为 {from}，不能变为 {to}。", "The plan is {from} and cannot become {to}."),
    PLAN_EXISTS(409, "{year} 年度已有检查计划。", "There is a plan for {year} already."),
    PLAN_NOT_DRAFT(409, "只有未提交审批的草稿可以修改。", "Only a draft that nobody is deciding on can be changed."),
    PLAN_EMPTY(400, "检查计划至少列一项。", "A plan has one item at least."),
    PLAN_ITEM_SPAN(400, "结束日期不能早于开始日期。", "An item cannot end before it starts.");

    private final int status;
    private final Text text;

    PlanProblem(int status, String zh, String en) {
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
