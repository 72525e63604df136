package cn.anxue.institution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsccTest {
    @ParameterizedTest
    @ValueSource(strings = {"91330100799655058B", "9144030071526726XG", "914403001922038216", "91110000802100433B"})
    void acceptsCodesOfRealCompanies(String code) {
        assertEquals(code, Uscc.of(code).value());
        assertEquals(code, Uscc.withCheckDigit(code.substring(0, 17)).value());
    }

    @Test
    void computesTheSampleOfTheStandard() {
        assertEquals(
                "91350100M000100Y43", Uscc.withCheckDigit("91350100M000100Y4").value());
    }

    @Test
    void tellsAWrongCheckCharacterFromAWrongForm() {
        assertTrue(Uscc.isWellFormed("91350100M000100Y4Z"));
        assertFalse(Uscc.hasCheckDigit("91350100M000100Y4Z"));
        assertFalse(Uscc.isWellFormed("91350100M000100I43"));
        assertFalse(Uscc.isWellFormed("91350100M000100Y4"));
        assertThrows(IllegalArgumentException.class, () -> Uscc.of("91350100M000100Y4Z"));
    }

    @Test
    void findsEverySingleWrongCharacter() {
        String code = "91330100799655058B";
        for (int place = 0; place < 17; place++) {
            for (char wrong : "0123456789ABCDEFGHJKLMNPQRTUWXY".toCharArray()) {
                String changed = code.substring(0, place) + wrong + code.substring(place + 1);
                assertEquals(changed.equals(code), Uscc.hasCheckDigit(changed), changed);
            }
        }
    }

    @Test
    void readsWhatPeopleType() {
        assertEquals("9144030071526726XG", Uscc.of(" 91440300 71526726xg ").value());
    }
}
