package cn.anxue.enforcement.penalty;

import cn.anxue.problem.Text;

/** Why nothing is imposed (行政处罚法 art. 33, 36, 57). */
public enum NoPenaltyGround {
    /** Minor, put right in time and without harm: nothing may be imposed. */
    MINOR_CORRECTED_NO_HARM("违法行为轻微并及时改正，没有造成危害后果", "Minor, corrected in time, no harm"),
    /** The first, minor and put right in time: nothing need be imposed. */
    FIRST_MINOR_CORRECTED("初次违法且危害后果轻微并及时改正", "First, minor, corrected in time"),
    /** The party has shown that it was not at fault. */
    NO_FAULT("当事人有证据足以证明没有主观过错", "No fault"),
    /** The facts are not made out. */
    NO_OFFENCE("违法事实不能成立", "Facts not made out"),
    /** Found out too late. */
    TIME_BARRED("超过追责期限", "Time-barred");

    private final Text text;

    NoPenaltyGround(String zh, String en) {
        this.text = Text.of(zh, en);
    }

    public Text text() {
        return text;
    }
}
