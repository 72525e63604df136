package cn.anxue.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainCellTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+86",
                "-1",
                "@x",
                "＝1+1",
                "＋86",
                "－1",
                "＠x",
                "﹦1",
                "﹢1",
                "﹣1",
                "﹫x",
                "−1",
                "\tx",
                "\rx",
                "\nx",
                " =1",
                "\u3000＝1",
                "\u00A0+1",
                "\uFEFF=1",
                "\u200B@x",
                "\u0000=1"
            })
    void marksEveryStartOfAFormula(String value) {
        assertEquals("'" + value, PlainCell.of(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "示例", "1-1", "a=b", "（示例）", "'=1", "·-1", "\u3000示例"})
    void leavesTheRest(String value) {
        assertEquals(value, PlainCell.of(value));
    }
}
