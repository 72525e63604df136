package cn.anxue.enforcement;

/** The series in which an authority numbers its documents, each with the characters that stand in the number after the 代字. */
public enum NumberSeries {
    /** 整改通知. */
    RECTIFICATION_ORDER("监改"),
    /** 停办通知. */
    CLOSURE_NOTICE("监停"),
    /** 暂停招生决定. */
    SUSPENSION("监暂"),
    /** 函询. */
    INQUIRY_LETTER("监函"),
    /** 约谈通知. */
    REGULATORY_INTERVIEW("监约"),
    /** 警示函. */
    WARNING_LETTER("监警"),
    /** 告知书. */
    NOTIFICATION("监告"),
    /** 承诺书. */
    COMMITMENT("监诺"),
    /** 公示. */
    PUBLICITY("监示"),
    /** 列入黑名单决定. */
    BLACK_LIST("监黑"),
    /** 列入白名单决定. */
    WHITE_LIST("监白"),
    /** 行政处罚立案. */
    PENALTY_CASE("罚立"),
    /** 行政处罚告知书. */
    PENALTY_PRE_NOTICE("罚告"),
    /** 行政处罚听证通知书. */
    PENALTY_HEARING("罚听"),
    /** 行政处罚决定书. */
    PENALTY_DECISION("罚决");

    private final String characters;

    NumberSeries(String characters) {
        this.characters = characters;
    }

    public String characters() {
        return characters;
    }
}
