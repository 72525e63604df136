package cn.anxue.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.anxue.money.Money;
import cn.anxue.problem.ProblemException;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TypedTest {
    private static Typed typed(String field, String value) {
        return Typed.of(new MultivaluedHashMap<>(Map.of(field, value)));
    }

    @Test
    void readsWhatIsThereAndKeepsItAsItWasTyped() {
        assertEquals("  理由 ", typed("reason", "  理由 ").of("reason"));
        assertEquals("理由", typed("reason", "  理由 ").text("reason"));
        assertEquals(LocalDate.of(2026, 3, 2), typed("on", "2026-03-02").day("on"));
        assertEquals(Money.ofYuan(1_200), typed("amount", "1,200.00").money("amount"));
        assertEquals(7, typed("number", "7").number("number"));
        assertEquals(RoundingMode.DOWN, typed("mode", "DOWN").choice(RoundingMode.values(), "mode"));
    }

    @Test
    void treatsBlankAsNothing() {
        assertNull(typed("reason", "  ").textOrNull("reason"));
        assertNull(typed("on", "").dayOrNull("on"));
        assertNull(Typed.NOTHING.moneyOrNull("amount"));
        assertNull(typed("mode", "SIDEWAYS").choiceOrNull(RoundingMode.values(), "mode"));
    }

    @Test
    void refusesWhatIsMissingOrOfNoGoodForm() {
        assertThrows(ProblemException.class, () -> Typed.NOTHING.text("reason"));
        assertThrows(ProblemException.class, () -> typed("on", "2.3.2026").dayOrNull("on"));
        assertThrows(ProblemException.class, () -> typed("id", "7").idOrNull("id"));
        assertThrows(ProblemException.class, () -> typed("number", "seven").numberOrNull("number"));
        assertThrows(ProblemException.class, () -> typed("mode", "SIDEWAYS").choice(RoundingMode.values(), "mode"));
        assertThrows(ProblemException.class, () -> typed("reason", "字".repeat(4_001)));
    }

    @Test
    void writesItsFieldsIntoAnAddress() {
        assertEquals("?q=%E9%98%B3+%E6%B3%89&after=x", typed("q", "阳 泉").with("after", "x"));
        assertEquals("?state=", typed("state", "").query());
    }
}
