package cn.anxue.publicregister;

import cn.anxue.problem.Text;
import java.util.Locale;

/** What is published as a list (公示名单). */
public enum PublicList {
    /** Kept away from. */
    BLACK("黑名单", "Black list", "不要缴费。", "Do not pay any of these."),
    /** May be chosen. */
    WHITE("白名单", "White list", "证照齐全、年检合格。缴费前仍请核对账号。", "Licensed and inspected. Compare the account all the same."),
    /** Taken off the white list, with a term to put things right. */
    OBSERVATION("整改观察", "Under observation", "整改期内，两个名单都不在列。", "Putting problems right; on neither list meanwhile."),
    /** Closed, or the licence revoked. */
    CLOSED("已注销和吊销", "Closed or revoked", "不要缴费。已缴费的请申请退费。", "Do not pay. If you have paid, ask for a refund.");

    private final Text text;
    private final Text advice;

    PublicList(String zh, String en, String adviceZh, String adviceEn) {
        this.text = Text.of(zh, en);
        this.advice = Text.of(adviceZh, adviceEn);
    }

    public Text text() {
        return text;
    }

    public Text advice() {
        return advice;
    }

    /** As in its address. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }
}
