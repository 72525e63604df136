package cn.anxue.simulator.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConformanceWalkTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

    /** A client that does each case wrong first, twice asked, and then right; but one it never does. */
    private static final class Clumsy implements Kit {
        private final List<String> begun = new ArrayList<>();
        private int asked;

        @Override
        public List<Stand> all() {
            asked++;
            return List.of(stand("TOKEN", "REFUSED"), stand("LINE", "409"), stand("FREEZE", "403"));
        }

        @Override
        public void begin(String name) {
            begun.add(name);
            asked = 0;
        }

        private Stand stand(String name, String wrong) {
            if (!begun.contains(name)) {
                return new Stand(name, "GET x", Verdict.State.NOT_BEGUN, List.of("做", "do"), List.of("未", "not"));
            }
            boolean done = asked > 2 && !name.equals("FREEZE");
            Verdict.State state = done ? Verdict.State.PASSED : Verdict.State.WRONG;
            return new Stand(name, "GET x", state, List.of("做", "do"), List.of("错", done ? "Passed." : wrong));
        }
    }

    @Test
    void beginsEachCaseInTurnAndSaysOnceWhatWasWrong() throws Exception {
        Clumsy client = new Clumsy();
        ConformanceWalk walk = new ConformanceWalk(client, out, 0);

        walk.go(List.of(), 5);

        assertEquals(List.of("TOKEN", "LINE", "FREEZE"), client.begun);
        assertEquals(1, printed().lines().filter("    REFUSED"::equals).count());
        assertTrue(printed().contains("not done within 5 s"));
        assertFalse(walk.report(List.of()));
        assertTrue(printed().contains("2 of 3 passed"));
        assertTrue(walk.report(List.of("TOKEN", "LINE")));
    }

    @Test
    void leavesOutWhatWasPassedUnlessItIsNamed() throws Exception {
        Clumsy client = new Clumsy();
        ConformanceWalk walk = new ConformanceWalk(client, out, 0);
        walk.go(List.of("TOKEN"), 5);

        client.asked = 10;
        walk.go(List.of(), 0);
        walk.go(List.of("TOKEN"), 5);

        assertEquals(List.of("TOKEN", "LINE", "FREEZE", "TOKEN"), client.begun);
    }

    @Test
    void saysHowItIsUsedWhereItIsAskedNonsense() {
        assertEquals(2, ConformanceCommand.run(List.of("--url", "nowhere"), out, out));
        assertEquals(2, ConformanceCommand.run(List.of("NO_SUCH_CASE"), out, out));
        assertEquals(2, ConformanceCommand.run(List.of("--wait"), out, out));
        assertTrue(printed().contains("conformance [--url"));
        assertEquals(2, ConformanceCommand.run(List.of("--url", "http://127.0.0.1:9", "--report"), out, out));
        assertTrue(printed().contains("nobody answers at http://127.0.0.1:9"));
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
