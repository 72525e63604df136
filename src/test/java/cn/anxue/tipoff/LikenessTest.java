package cn.anxue.tipoff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LikenessTest {
    @Test
    void callsEqualTextsAlike() {
        assertEquals(100, Likeness.percent("让我转到老板个人账户", "让我转到老板个人账户！"));
        assertEquals(100, Likeness.percent(null, null));
    }

    @Test
    void tellsOtherStoriesApart() {
        assertTrue(Likeness.percent("让我转到老板个人账户", "消防通道被锁住了") < 20);
        assertEquals(0, Likeness.percent("让我转到老板个人账户", null));
    }

    @Test
    void findsTheSameStoryInOtherWords() {
        assertTrue(Likeness.percent("老师让我把学费转到老板的个人账户", "他们让我把学费转到老板个人账户里") >= 40);
    }

    @Test
    void readsContactsHoweverTheyAreWritten() {
        String plain = new Reporter(null, "13800001111").normalized();

        assertEquals(plain, new Reporter("某", "+86 138-0000-1111").normalized());
        assertEquals(plain, new Reporter(null, "0086 13800001111").normalized());
        assertEquals("a@example.org", new Reporter(null, " A@Example.org ").normalized());
        assertNotEquals(plain, new Reporter(null, "13800001112").normalized());
    }

    @Test
    void readsCodesAsPeopleTypeThem() {
        assertEquals("10AB0DEFGH", CodeAndPin.typed(" loab-odefgh ", " 012345 ").code());
        assertTrue(CodeAndPin.next().code().matches("[0-9A-HJKMNP-TV-Z]{10}"));
        assertTrue(CodeAndPin.next().pin().matches("[0-9]{6}"));
    }
}
