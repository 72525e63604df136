package cn.anxue.school.survey;

import cn.anxue.problem.Text;

/** How a question is answered. */
public enum QuestionKind {
    /** One for yes, nought for no. */
    YES_NO("是否", "Yes or no", 1),
    /** Four for the best, one for the worst. */
    LEVEL("等级（4 优、3 良、2 中、1 差）", "Level, 4 the best, 1 the worst", 4),
    /** A number of whatever is asked for. */
    NUMBER("数字", "Number", 1_000_000);

    private final Text text;
    private final int most;

    QuestionKind(String zh, String en, int most) {
        this.text = Text.of(zh, en);
        this.most = most;
    }

    public Text text() {
        return text;
    }

    boolean takes(int value) {
        return value >= (this == LEVEL ? 1 : 0) && value <= most;
    }
}
