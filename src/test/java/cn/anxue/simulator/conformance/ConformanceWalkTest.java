package cn.anxue.simulator.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
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

    @Test
    void saysWhatStandsInTheWayAndKeepsTheTokenToItself() {
        assertEquals(2, ConformanceCommand.run(List.of("--url", "http://127.0.0.1:99999"), out, out));
        assertTrue(printed().contains("The port in --url is above 65535"));
        assertEquals(2, ConformanceCommand.run(List.of("--token", "secret\n"), out, out));
        assertTrue(printed().contains("What --token gives is no token"));
        assertFalse(printed().contains("secret"));
    }

    @Test
    void passesNothingWhereTheAnswerHasNoCases() throws Exception {
        assertEquals(2, answered("{}", "--token", "t"));
        assertEquals(2, answered("{}", "--token", "t", "--report"));
        assertEquals(2, answered("{}", "--token", "t", "--report", "LINE"));
        assertEquals(2, answered("", "--token", "t", "--report"));
        assertTrue(printed().contains("the answer has no cases"));
        assertFalse(printed().contains("passed"));
        assertEquals(2, answered("{}", "--report"));
        assertTrue(printed().contains("the answer has no token"));
        assertEquals(2, answered("{\"items\":[{\"name\":\"LINE\"}]}", "--token", "t", "--report"));
        assertTrue(printed().contains("no case"));
    }

    @Test
    void missesTheCaseThatTheAnswerLacks() {
        ConformanceWalk walk = new ConformanceWalk(new Clumsy(), out, 0);

        assertThrows(IOException.class, () -> walk.report(List.of("TOKEN", "DAY")));
        assertThrows(IOException.class, () -> walk.go(List.of("DAY"), 0));
    }

    /** What a host that answers everything alike is taken for. */
    private int answered(String body, String... arguments) throws IOException {
        HttpServer host = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        host.createContext("/", asked -> {
            asked.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
            asked.getResponseBody().write(bytes);
            asked.close();
        });
        host.start();
        try {
            List<String> all = new ArrayList<>(List.of(arguments));
            all.addAll(List.of("--url", "http://127.0.0.1:" + host.getAddress().getPort()));
            return ConformanceCommand.run(all, out, out);
        } finally {
            host.stop(0);
        }
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
