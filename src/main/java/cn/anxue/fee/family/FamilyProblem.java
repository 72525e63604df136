package cn.anxue.fee.family;

import cn.anxue.problem.ProblemKind;
import cn.anxue.problem.Text;

/** Why an order is not accepted. */
public enum FamilyProblem implements ProblemKind {
    CONSENT_REQUIRED(400, "接受订单须同意合同条款。", "An order is accepted only with consent to its terms."),
    CHILD_CONSENT_REQUIRED(
            400,
            "学员未满十四周岁或未注明年龄，须另行同意处理其个人信息（个人信息保护法第三十一条）。",
            "The learner is under fourteen or of an age nobody told; consent to the use of the child's data is needed besides."),
    CONTRACT_VERSION_OTHER(
            409,
            "合同版本为 {version}，请重新阅读后再接受。",
            "The contract is of version {version}; read it again before you accept.");

    private final int status;
    private final Text text;

    FamilyProblem(int status, String zh, String en) {
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
