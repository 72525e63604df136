package cn.anxue.inspection;

import cn.anxue.problem.ProblemKind;
import cn.anxue.problem.Text;

/** Why a supervisor cannot be appointed or assigned as asked. */
public enum InspectionProblem implements ProblemKind {
    INSTITUTION_NOT_IN_REGION(
            422,
            "行政区划 {regionCode} 没有这家机构，请从本区机构中选取。",
            "Region {regionCode} has no such institution; choose from those of the region.");

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
