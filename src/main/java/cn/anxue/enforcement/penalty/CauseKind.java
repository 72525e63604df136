package cn.anxue.enforcement.penalty;

import cn.anxue.problem.Text;

/** What brought a case about. */
public enum CauseKind {
    /** Somebody reported it (举报). */
    TIP_OFF("举报", "Tip-off"),
    /** An inspection found it (检查). */
    INSPECTION("检查", "Inspection"),
    /** A notice was not followed (文书未落实). */
    NOTICE("监管文书", "Notice"),
    /** Another body handed it over (移送). */
    REFERRAL("其他部门移送", "Referral"),
    /** Found in another way. */
    OTHER("其他", "Other");

    private final Text text;

    CauseKind(String zh, String en) {
        this.text = Text.of(zh, en);
    }

    public Text text() {
        return text;
    }
}
