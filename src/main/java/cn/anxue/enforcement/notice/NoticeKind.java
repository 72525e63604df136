package cn.anxue.enforcement.notice;

import cn.anxue.enforcement.NumberSeries;

/** The instruments of an authority. */
public enum NoticeKind {
    /** Orders an institution to put its problems right by a day (整改通知); it stands as rectifying meanwhile. */
    RECTIFICATION_ORDER(NumberSeries.RECTIFICATION_ORDER, false),
    /** Ends its operation until a decision lets it resume (停办通知). Two people decide. */
    CLOSURE_NOTICE(NumberSeries.CLOSURE_NOTICE, true),
    /** Forbids new pupils; teaching and refunds go on (暂停招生). Two people decide. */
    SUSPENSION(NumberSeries.SUSPENSION, true),
    /** Asks for a written answer (函询). */
    INQUIRY_LETTER(NumberSeries.INQUIRY_LETTER, false),
    /** Calls the person in charge in (约谈). */
    REGULATORY_INTERVIEW(NumberSeries.REGULATORY_INTERVIEW, false),
    /** Warns of a risk (警示函). */
    WARNING_LETTER(NumberSeries.WARNING_LETTER, false),
    /** Tells what the rules are (告知书). */
    NOTIFICATION(NumberSeries.NOTIFICATION, false),
    /** Asks for a signed promise (承诺书). */
    COMMITMENT(NumberSeries.COMMITMENT, false);

    private final NumberSeries series;
    private final boolean ruling;

    NoticeKind(NumberSeries series, boolean ruling) {
        this.series = series;
        this.ruling = ruling;
    }

    public NumberSeries series() {
        return series;
    }

    /** Whether two people decide on issuing and on withdrawing it, and nothing but a decision ends it. */
    public boolean isRuling() {
        return ruling;
    }

    /** Whether the public sees it (行政处罚法 art. 48, 政府信息公开条例 art. 26); letters and interviews stay between the two. */
    public boolean isPublished() {
        return ruling || this == RECTIFICATION_ORDER;
    }

    /** Whether the receipt is all that is asked for. */
    public boolean endsWithReceipt() {
        return this == NOTIFICATION;
    }

    /** Whether an answer is a signed copy. */
    public boolean needsSignedCopy() {
        return this == COMMITMENT;
    }

    /** Whether it makes no sense without a list of problems. */
    public boolean needsItems() {
        return this == RECTIFICATION_ORDER;
    }
}
