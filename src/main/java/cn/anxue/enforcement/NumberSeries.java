package cn.anxue.enforcement;

/** The series in which an authority numbers its documents, each with the character that stands in the number. */
public enum NumberSeries {
    /** 整改通知. */
    RECTIFICATION_ORDER("改"),
    /** 停办通知. */
    CLOSURE_NOTICE("停"),
    /** 暂停招生决定. */
    SUSPENSION("暂"),
    /** 函询. */
    INQUIRY_LETTER("函"),
    /** 约谈通知. */
    REGULATORY_INTERVIEW("约"),
    /** 警示函. */
    WARNING_LETTER("警"),
    /** 告知书. */
    NOTIFICATION("告"),
    /** 承诺书. */
    COMMITMENT("诺"),
    /** 列入黑名单决定. */
    BLACK_LIST("黑"),
    /** 列入白名单决定. */
    WHITE_LIST("白");

    private final String character;

    NumberSeries(String character) {
        this.character = character;
    }

    public String character() {
        return character;
    }
}
