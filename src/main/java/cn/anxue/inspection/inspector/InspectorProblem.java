package cn.anxue.inspection.inspector;

import cn.anxue.problem.ProblemKind;
import cn.anxue.problem.Text;

/** Why an inspector cannot be kept or sent as asked. */
public enum InspectorProblem implements ProblemKind {
    INSPECTOR_ACTOR_UNKNOWN(
            422,
            "没有登录名为 {name}、具有检查人员角色且在本区划内的操作人。",
            "No actor named {name} holds the inspector's role within this region."),
    WORK_NUMBER_TAKEN(409, "工号 {number} 已被使用。", "Work number {number} is taken."),
    INSPECTOR_REGISTERED(409, "该操作人已登记为检查人员。", "This actor is registered as an inspector already."),
    CONFLICT_DECLARED(409, "该回避关系已登记。", "This conflict is declared already."),
    INSPECTOR_UNKNOWN(422, "没有这名检查人员，或其已不在岗。", "There is no such inspector, or he is none any more."),
    INSPECTOR_NOT_ELIGIBLE(
            422,
            "检查人员 {number} 对“{institution}”须回避，或该机构不在其分工内。",
            "Inspector {number} has a conflict with {institution}, or it is outside his assignment."),
    INSPECTORS_TWO_AT_LEAST(
            422,
            "现场检查不得少于两人（行政处罚法第四十二条）。",
            "A visit needs two inspectors at least (Administrative Penalty Law art. 42).");

    private final int status;
    private final Text text;

    InspectorProblem(int status, String zh, String en) {
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
