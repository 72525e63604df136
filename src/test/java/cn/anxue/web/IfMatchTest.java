package cn.anxue.web;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.anxue.problem.ProblemException;
import cn.anxue.problem.ProblemKind;
import cn.anxue.problem.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IfMatchTest {
    @Test
    void acceptsTheVersionRead() {
        assertDoesNotThrow(() -> IfMatch.require(IfMatch.tag(3), 3));
    }

    @Test
    void demandsTheHeader() {
        assertEquals(RequestProblem.PRECONDITION_REQUIRED, refusal(null));
        assertEquals(RequestProblem.PRECONDITION_REQUIRED, refusal(" "));
    }

    @Test
    void refusesAnotherVersionAndWhatIsNoVersion() {
        assertEquals(RequestProblem.STALE, refusal("\"2\""));
        assertEquals(RequestProblem.STALE, refusal("3"));
        assertEquals(RequestProblem.STALE, refusal("*"));
        assertEquals(RequestProblem.STALE, refusal("W/\"3\""));
    }

    private static ProblemKind refusal(@Nullable String header) {
        return assertThrows(ProblemException.class, () -> IfMatch.require(header, 3))
                .kind();
    }
}
