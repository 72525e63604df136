package cn.anxue.identity;

import cn.anxue.problem.ProblemKind;
import cn.anxue.problem.Text;

/** What can go wrong with actors and clients. */
public enum IdentityProblem implements ProblemKind {
    CLIENT_NAME_TAKEN(409, "名称 {name} 已被使用，请另取一个。", "The name {name} is taken; choose another."),
    CLIENT_BINDING(400, "bankCode 与 institutionId 须填且只填一项。", "Give either bankCode or institutionId, and not both.");

    private final int status;
    private final Text text;

    IdentityProblem(int status, String zh, String en) {
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
