package cn.anxue.publicregister;

import cn.anxue.problem.Text;

/** What is published against or for an institution. */
public enum FlagKind {
    /** To put problems right by a day. */
    RECTIFICATION_ORDER("整改通知", "Rectification order"),
    /** To stop operating. */
    CLOSURE_NOTICE("停办通知", "Closure notice"),
    /** To take no new pupils. */
    SUSPENSION("暂停招生决定", "Suspension of enrolment"),
    /** Entry on the black list. */
    BLACK_LIST("列入黑名单", "Entry on the black list"),
    /** Entry on the white list. */
    WHITE_LIST("列入白名单", "Entry on the white list");

    private final Text text;

    FlagKind(String zh, String en) {
        this.text = Text.of(zh, en);
    }

    public Text text() {
        return text;
    }
}
