package cn.anxue.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** ASVS 5.0 V14.2.6: what is shown without a reason identifies nobody. */
class MasksTest {
    @Test
    void leavesTheFirstCharacterOfAName() {
        assertEquals("张**", Masks.name("张小明"));
        assertEquals("张*", Masks.name("张"));
        assertEquals("𠮷*", Masks.name("𠮷田"));
        assertEquals("", Masks.name(" "));
    }

    @Test
    void leavesHeadAndTailOfAPhone() {
        assertEquals("138****5678", Masks.phone("13812345678"));
        assertEquals("*******", Masks.phone("1234567"));
    }

    @Test
    void leavesTheTailOfAnAccountAndNothingOfAText() {
        assertEquals("****1234", Masks.account("6222000000001234"));
        assertEquals("****", Masks.account("1234"));
        assertEquals("***", Masks.text("张小明学费"));
        assertEquals("", Masks.text(""));
    }
}
