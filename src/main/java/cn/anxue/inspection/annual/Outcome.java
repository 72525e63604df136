package cn.anxue.inspection.annual;

import cn.anxue.problem.Text;
import java.util.Arrays;
import java.util.Optional;

/** What an annual inspection comes to. */
public enum Outcome {
    /** 合格. */
    PASSED("合格", "Passed"),
    /** 基本合格: passed but for things to be corrected. */
    BASICALLY_PASSED("基本合格", "Basically passed"),
    /** 不合格. */
    FAILED("不合格", "Failed");

    private final Text text;

    Outcome(String zh, String en) {
        this.text = Text.of(zh, en);
    }

    public Text text() {
        return text;
    }

    /** By its name in either language, as tables hold it. */
    static Optional<Outcome> of(String word) {
        return Arrays.stream(values())
                .filter(outcome ->
                        outcome.name().equals(word) || outcome.text.zh().equals(word))
                .findFirst();
    }
}
