package cn.anxue.identity;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.problem.ProblemException;
import org.junit.jupiter.api.Test;

/** Which passwords may be chosen (ASVS 5.0 V6.2.1, V6.2.4, V6.2.5, V6.2.8, V6.2.9) and how they are kept (V11.4.2). */
class PasswordRulesTest {
    @Test
    void takesLongOnesOfAnyKind() {
        for (String good : new String[] {
            "correct horse battery staple",
            "溪水向东流过三座石桥再入海",
            "kfjwmvbxtqpl",
            "Tr0ub4dor&3 Tr0ub4dor&3",
            "x7".repeat(20) + "nightingale"
        }) {
            assertDoesNotThrow(() -> PasswordRules.check("officer.yq", good), good);
        }
    }

    @Test
    void refusesShortOnesAndTooLongOnes() {
        assertEquals(IdentityProblem.PASSWORD_SHORT, refusal("kfjwmvbxtqp"));
        assertEquals(IdentityProblem.PASSWORD_SHORT, refusal("溪水向东流过三座石桥入"));
        assertEquals(IdentityProblem.PASSWORD_LONG, refusal("kfjwmvbx".repeat(17)));
        assertDoesNotThrow(() -> PasswordRules.check("officer.yq", "kfjwmvbx".repeat(16)));
    }

    @Test
    void refusesWhatIsTriedFirst() {
        for (String common : new String[] {
            "password1234",
            "Password123456!",
            "123456789012",
            "aaaaaaaaaaaa",
            "qwertyuiop12",
            "woaini5201314",
            "anxue-demo123",
            "1qaz2wsx3edc",
            "安学安学安学安学安学安学",
            "ｐａｓｓｗｏｒｄ１２３４"
        }) {
            assertEquals(IdentityProblem.PASSWORD_COMMON, refusal(common), common);
        }
    }

    @Test
    void refusesTheName() {
        assertEquals(IdentityProblem.PASSWORD_HOLDS_NAME, refusal("my Officer.YQ lives here"));
    }

    @Test
    void keepsEveryCharacterOfLongOnes() {
        String common = "石".repeat(100);
        PasswordHash hash = PasswordHash.of(common + "a");

        assertTrue(hash.matches(common + "a"));
        assertFalse(hash.matches(common + "b"), "what stands after 72 bytes must count");
        assertNotEquals(hash, PasswordHash.of(common + "a"));
        assertTrue(PasswordHash.of("ｋｆｊｗ１２３４５６７８").matches("kfjw12345678"), "however it was typed");
    }

    private static IdentityProblem refusal(String password) {
        ProblemException refused =
                assertThrows(ProblemException.class, () -> PasswordRules.check("officer.yq", password), password);
        return (IdentityProblem) refused.kind();
    }
}
