package cn.anxue.simulator;

import cn.anxue.problem.ProblemKind;
import cn.anxue.problem.Text;

/** Why the simulated bank does not play on. */
public enum SimulatorProblem implements ProblemKind {
    CAUGHT_UP(
            409,
            "模拟银行已演到 {until}，明天再来演下一天。",
            "The simulated bank has played up to {until}; the next day can be played tomorrow.");

    private final int status;
    private final Text text;

    SimulatorProblem(int status, String zh, String en) {
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
