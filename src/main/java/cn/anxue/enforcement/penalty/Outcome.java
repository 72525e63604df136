package cn.anxue.enforcement.penalty;

import cn.anxue.problem.Text;

/** How a case can be decided. */
public enum Outcome {
    /** Something is imposed. */
    PENALTY(PenaltyState.DECIDED, "给予行政处罚", "Penalty"),
    /** Nothing is imposed (不予处罚). */
    NO_PENALTY(PenaltyState.NO_PENALTY, "不予行政处罚", "No penalty"),
    /** It may be a crime (移送公安机关). */
    TRANSFER_TO_POLICE(PenaltyState.TRANSFERRED_TO_POLICE, "移送公安机关", "Transfer to the police");

    private final PenaltyState state;
    private final Text text;

    Outcome(PenaltyState state, String zh, String en) {
        this.state = state;
        this.text = Text.of(zh, en);
    }

    PenaltyState state() {
        return state;
    }

    public Text text() {
        return text;
    }
}
