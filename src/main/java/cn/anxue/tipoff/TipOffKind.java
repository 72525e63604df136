package cn.anxue.tipoff;

import cn.anxue.problem.Text;

/** What somebody reports, in his own words. */
public enum TipOffKind {
    /** Money asked for past the supervised account. */
    PAY_ELSEWHERE("他们让我付到别的账户", "They told me to pay to another account"),
    /** More money or lessons at once than the law allows. */
    CHARGED_TOO_MUCH("一次收费太多或时间太长", "They charge too much at once"),
    /** Money back is refused or delayed. */
    REFUND_REFUSED("不退费或拖延退费", "They refuse or delay a refund"),
    /** No licence. */
    UNLICENSED("没有许可证", "They have no licence"),
    /** Gone, or about to be. */
    GONE("关门、失联", "They are closed or cannot be reached"),
    /** School subjects at times or ages they may not be taught. */
    FORBIDDEN_LESSONS("违规学科培训", "Subject lessons at forbidden times or ages"),
    /** Teachers without qualification, or school teachers on the side. */
    TEACHERS("教师资质问题", "Teachers without qualification"),
    /** Fire, exits, buildings, food. */
    SAFETY("安全隐患", "Something is unsafe"),
    /** Advertising, promises, anxiety. */
    ADVERTISING("虚假宣传", "Misleading advertising"),
    /** All else. */
    OTHER("其他", "Something else");

    private final Text text;

    TipOffKind(String zh, String en) {
        this.text = Text.of(zh, en);
    }

    public Text text() {
        return text;
    }

    /** Says enough where the institution is known: such a report needs no words. */
    public boolean speaksForItself() {
        return this == PAY_ELSEWHERE || this == GONE;
    }
}
