package cn.anxue.publicregister;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.enforcement.Standing;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StandingWordsTest {
    @ParameterizedTest
    @EnumSource(Standing.class)
    void saysEachStandingInAFewWords(Standing standing) {
        var words = StandingWords.of(standing, LocalDate.of(2026, 11, 30));
        assertTrue(words.text().zh().length() <= 15, words.text().zh());
        for (String sentence : words.advice().zh().split("。")) {
            assertTrue(sentence.length() <= 25, sentence);
        }
        assertEquals(standing, words.code());
        assertEquals(standing == Standing.NORMAL, words.tone() == Tone.GOOD);
    }

    @Test
    void tellsUntilWhenProblemsArePutRight() {
        assertEquals(
                "限期整改中（至11月30日）",
                StandingWords.of(Standing.RECTIFYING, LocalDate.of(2026, 11, 30))
                        .text()
                        .zh());
        assertEquals("限期整改中", StandingWords.of(Standing.RECTIFYING, null).text().zh());
    }
}
