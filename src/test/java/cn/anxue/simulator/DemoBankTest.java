package cn.anxue.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.anxue.identity.DemoMode;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DemoBankTest {
    @Test
    @SuppressWarnings("NullAway")
    void isNotThereOutsideDemoMode() {
        DemoBank outside = new DemoBank(new DemoMode(false), null, null, null, null);

        for (Runnable call :
                new Runnable[] {() -> outside.play(LocalDate.of(2026, 11, 1)), () -> outside.days(1), outside::accounts
                }) {
            ProblemException refused = assertThrows(ProblemException.class, call::run);
            assertEquals(RequestProblem.NOT_FOUND, refused.kind());
        }
    }
}
