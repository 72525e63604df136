package cn.anxue.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
    @Test
    void returnsTheIdItWasMadeOf() {
        UUID id = UUID.randomUUID();

        assertEquals(id, Cursor.decode(Cursor.encode(id)));
    }

    @Test
    void returnsTheValuesItWasMadeOf() {
        List<String> values = List.of("2026-11-21", "", "阳泉");

        assertEquals(values, Cursor.decode(Cursor.encode(values), 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "%%%", "AAAA", "MDEyMzQ1Njc4OWFiY2RlZjA", "../../etc"})
    void refusesWhatIsNoneOfOurs(String cursor) {
        ProblemException refused = assertThrows(ProblemException.class, () -> Cursor.decode(cursor));

        assertEquals(RequestProblem.INVALID_CURSOR, refused.kind());
    }

    @Test
    void refusesBytesThatAreNoText() {
        assertThrows(ProblemException.class, () -> Cursor.decode("_____w", 1));
    }

    @Test
    void cutsThePageAndPointsBehindIt() {
        Page<String> page = Page.of(List.of("a", "b", "c"), 2, last -> "after-" + last);

        assertEquals(new Page<>(List.of("a", "b"), "after-b"), page);
        assertNull(Page.of(List.of("a", "b"), 2, last -> last).next());
    }

    @Test
    void holdsTheLimitWithinBounds() {
        assertEquals(Page.LIMIT_DEFAULT, Page.limit(null));
        assertEquals(1, Page.limit(-5));
        assertEquals(Page.LIMIT_MAX, Page.limit(1_000_000_000));
    }
}
