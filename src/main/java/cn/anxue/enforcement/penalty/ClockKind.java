package cn.anxue.enforcement.penalty;

import cn.anxue.problem.Text;

/** What has to be done by a day in a penalty case. */
public enum ClockKind {
    /** The act is found out while it can be punished (E20). */
    LIMITATION("追责期限", "Limitation", "《行政处罚法》第三十六条", false),
    /** The case is decided, from its filing (E14). */
    DECISION("作出处理决定", "Decide the case", "《行政处罚法》第六十条", true),
    /** It is decided what becomes of evidence preserved in advance (E18). */
    PRESERVED("处理先行登记保存的证据", "Decide on preserved evidence", "《行政处罚法》第五十六条", true),
    /** The party asks for a hearing (E13). */
    HEARING_REQUEST("当事人要求听证", "Party may ask for a hearing", "《行政处罚法》第六十四条", false),
    /** The hearing is held. */
    HEARING("举行听证", "Hold the hearing", "《行政处罚法》第六十四条", true),
    /** The decision is served (E15). */
    SERVICE("送达处罚决定书", "Serve the decision", "《行政处罚法》第六十一条", true),
    /** What is owed is paid (E16). */
    PAYMENT("当事人缴款", "Party pays", "《行政处罚法》第六十七条", true),
    /** What was ordered is put right (E11). */
    CORRECTION("当事人改正违法行为", "Party puts it right", "《行政处罚法》第二十八条", true),
    /** The decision is published (E22). */
    PUBLICATION("公开处罚决定", "Publish the decision", "《政府信息公开条例》第二十六条", true),
    /** A withdrawn decision is taken down (E19). */
    TAKE_DOWN("撤回已公开的处罚决定", "Take the publication down", "《行政处罚法》第四十八条", true);

    private final Text text;
    private final String article;
    private final boolean duty;

    ClockKind(String zh, String en, String article, boolean duty) {
        this.text = Text.of(zh, en);
        this.article = article;
        this.duty = duty;
    }

    public Text text() {
        return text;
    }

    /** Where the term stands. */
    public String article() {
        return article;
    }

    /** Whether somebody at the authority has to see to it. */
    boolean isDuty() {
        return duty;
    }
}
