package cn.anxue.enforcement.penalty;

import cn.anxue.problem.Text;

/** What a paper in a case's file is. */
public enum PaperKind {
    /** Of an inspection on the spot. */
    SCENE_RECORD("现场检查笔录", "Record of the scene"),
    /** Of somebody questioned. */
    QUESTIONING_RECORD("询问笔录", "Record of questioning"),
    /** Contracts, receipts, photos, statements of an account. */
    EVIDENCE("证据材料", "Evidence"),
    /** What the party says in its defence. */
    DEFENCE("陈述申辩", "Statement or defence"),
    /** The party gives up its right to a hearing. */
    WAIVER("放弃听证声明", "Waiver of a hearing"),
    /** The party asks for a hearing. */
    HEARING_REQUEST("听证申请", "Request for a hearing"),
    /** Of a hearing. */
    HEARING_RECORD("听证笔录", "Record of the hearing"),
    /** Anything else. */
    OTHER("其他材料", "Other");

    private final Text text;

    PaperKind(String zh, String en) {
        this.text = Text.of(zh, en);
    }

    public Text text() {
        return text;
    }

    /** Whether an investigation makes it. */
    boolean isRecord() {
        return this == SCENE_RECORD || this == QUESTIONING_RECORD;
    }

    /** Whether the party hands it in after the pre-notice. */
    boolean isOfParty() {
        return this == DEFENCE || this == WAIVER || this == HEARING_REQUEST;
    }
}
