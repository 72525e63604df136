package cn.anxue.alert;

import cn.anxue.problem.ProblemKind;
import cn.anxue.problem.Text;

/** Why an alert cannot be handled. */
public enum AlertProblem implements ProblemKind {
    ALREADY_HANDLED(409, "该预警已由他人处理。", "Somebody has handled this alert already.");

    private final int status;
    private final Text text;

    AlertProblem(int status, String zh, String en) {
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
