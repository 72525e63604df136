package cn.anxue.institution.transfer;

import cn.anxue.problem.ProblemKind;
import cn.anxue.problem.Text;

/** Why institutions cannot be handed over as asked. */
public enum TransferProblem implements ProblemKind {
    TRANSFER_MOVE_REFUSED(409, "移交协议现为{from}，不能变为{to}。", "The agreement is {from} and cannot become {to}."),
    INSTITUTIONS_REQUIRED(400, "请至少列出一家机构，一次最多 {max} 家。", "Name at least one institution and at most {max}."),
    USCC_UNKNOWN(422, "没有找到统一社会信用代码为 {uscc} 的机构。", "No institution in your sight has the code {uscc}."),
    SEVERAL_AUTHORITIES(
            422,
            "所列机构的主管部门不同（{name}），请分别移交。",
            "The institutions have different authorities ({name}); hand them over apart."),
    SAME_AUTHORITY(422, "这些机构已由该部门主管。", "That authority is competent already."),
    EFFECT_IN_PAST(400, "生效日期不能早于今天（{today}）。", "The day cannot be before today ({today})."),
    ALREADY_IN_TRANSFER(409, "{name}已在另一份未办结的移交协议中。", "{name} is part of another open agreement.");

    private final int status;
    private final Text text;

    TransferProblem(int status, String zh, String en) {
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
