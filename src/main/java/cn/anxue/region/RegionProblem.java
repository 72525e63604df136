package cn.anxue.region;

import cn.anxue.problem.ProblemKind;
import cn.anxue.problem.Text;

/** What can be wrong about a place, an office or a rule. */
public enum RegionProblem implements ProblemKind {
    REGION_UNKNOWN(
            422,
            "没有代码为 {code} 的行政区划，请用国标六位代码，例如 130802。",
            "There is no region with code {code}; use the six-digit code of GB/T 2260, for example 130802."),
    AUTHORITY_UNKNOWN(422, "没有编号为 {id} 的主管部门。", "There is no authority {id}.");

    private final int status;
    private final Text text;

    RegionProblem(int status, String zh, String en) {
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
