package cn.anxue.enforcement.penalty;

import cn.anxue.problem.Text;

/** How grave an offence is, which the limits of fines follow. */
public enum Severity {
    /** 一般. */
    ORDINARY("一般", "Ordinary"),
    /** 情节严重. */
    SERIOUS("情节严重", "Serious"),
    /** 情节特别严重. */
    VERY_SERIOUS("情节特别严重", "Very serious");

    private final Text text;

    Severity(String zh, String en) {
        this.text = Text.of(zh, en);
    }

    public Text text() {
        return text;
    }
}
