package cn.anxue.enforcement.list;

import cn.anxue.problem.Text;

/** How a subject was heard before it is blacklisted (陈述申辩). */
public enum HearingOutcome {
    /** It said or wrote something, which is kept. */
    STATEMENT("已陈述申辩", "Stated its case"),
    /** It gave up its right, and said so. */
    WAIVED("书面放弃", "Waived"),
    /** It let the term pass. */
    SILENT("逾期未陈述", "Silent until the end of the term"),
    /** Heard before the proposal, outside this service; the proposer vouches for it. */
    BEFORE_PROPOSAL("提案前已听取（提案人声明）", "Heard before the proposal, as the proposer declares");

    private final Text text;

    HearingOutcome(String zh, String en) {
        this.text = Text.of(zh, en);
    }

    public Text text() {
        return text;
    }
}
