package cn.anxue.inspection;

import cn.anxue.problem.ProblemKind;
import cn.anxue.problem.Text;

/** Why a supervisor cannot be appointed or assigned as asked. */
public enum InspectionProblem implements ProblemKind {
    INSTITUTION_NOT_IN_REGION(
            422,
            "行政区划 {regionCode} 没有这家机构，请从本区机构中选取。",
            "Region {regionCode} has no such institution; choose from those of the region."),
    SUPERVISOR_ENDED(
            409, "该社会监督员已于 {on} 离任，请选择在任的监督员。", "The supervisor's appointment ended on {on}; choose one in office."),
    SUPERVISOR_END_TOO_EARLY(
            422, "离任日期不能早于聘任日期 {appointedOn}，也不能晚于今天。", "An appointment ends between {appointedOn} and today."),
    SIGN_IN_UNFIT(
            422,
            "登录名 {name} 不是本区在用的社会监督员登录名，或已属他人。",
            "Sign-in name {name} is not a supervisor's of the region, or belongs to another.");

    private final int status;
    private final Text text;

    InspectionProblem(int status, String zh, String en) {
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
