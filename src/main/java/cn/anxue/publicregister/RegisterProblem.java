package cn.anxue.publicregister;

import cn.anxue.problem.ProblemKind;
import cn.anxue.problem.Text;

/** Why the public register has no answer. */
public enum RegisterProblem implements ProblemKind {
    NOT_ON_REGISTER(
            404,
            "未查到该机构。未查到不等于合法，请核对统一社会信用代码，或向当地教育部门询问。",
            "No such institution is on the register. That does not make it lawful: check the code, or ask the local"
                    + " education bureau."),
    ACCOUNT_FORMAT(400, "账号为 6 至 32 位数字。", "An account number has 6 to 32 digits.");

    private final int status;
    private final Text text;

    RegisterProblem(int status, String zh, String en) {
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
