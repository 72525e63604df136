package cn.anxue.simulator.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConformanceCaseTest {
    private static final String LINES = "bank/transactions";
    private static final String CLAIMS = "bank/instructions/claims";

    @Test
    void hasTwentyCases() {
        assertEquals(20, ConformanceCase.values().length);
    }

    @Test
    void waitsUntilItHasSeenTheCall() {
        Verdict verdict = judge(ConformanceCase.LINE, call("GET", "bank/instructions", 200, "{}"));

        assertEquals(Verdict.State.WAITING, verdict.state());
        assertTrue(
                verdict.words().en().contains("POST bank/transactions"),
                verdict.words().en());
    }

    @Test
    void passesALineThatIsBooked() {
        assertEquals(
                Verdict.State.PASSED,
                judge(ConformanceCase.LINE, lines("BOOKED")).state());
    }

    @Test
    void saysWhatTheProblemSaid() {
        Verdict verdict = judge(
                ConformanceCase.LINE,
                call("POST", LINES, 400, "{'code':'IDEMPOTENCY_KEY_REQUIRED','detail':'Send an Idempotency-Key.'}"));

        assertEquals(Verdict.State.WRONG, verdict.state());
        assertTrue(
                verdict.words().en().contains("Send an Idempotency-Key."),
                verdict.words().en());
    }

    @Test
    void tellsADuplicateFromAConflict() {
        assertEquals(
                Verdict.State.PASSED,
                judge(ConformanceCase.DUPLICATE, lines("DUPLICATE")).state());
        assertEquals(
                Verdict.State.WRONG,
                judge(ConformanceCase.DUPLICATE, lines("CONFLICT")).state());
        assertEquals(
                Verdict.State.PASSED,
                judge(ConformanceCase.CONFLICT, lines("CONFLICT")).state());
    }

    @Test
    void wantsABadLineBesideAGoodOne() {
        assertEquals(
                Verdict.State.PASSED,
                judge(ConformanceCase.BAD_LINE, lines("REFUSED", "BOOKED")).state());
        assertEquals(
                Verdict.State.WRONG,
                judge(ConformanceCase.BAD_LINE, lines("REFUSED")).state());
    }

    @Test
    void wantsNoInstructionGivenTwice() {
        SeenCall first = call("POST", CLAIMS, 200, "{'items':[{'id':'1'}]}");
        SeenCall empty = call("POST", CLAIMS, 200, "{'items':[]}");

        assertEquals(Verdict.State.WRONG, judge(ConformanceCase.LEASE, first).state());
        assertEquals(
                Verdict.State.PASSED, judge(ConformanceCase.LEASE, first, empty).state());
        assertEquals(
                Verdict.State.WRONG, judge(ConformanceCase.LEASE, first, first).state());
    }

    @Test
    void wantsTheStatementSeenToItsEnd() {
        assertEquals(
                Verdict.State.WRONG,
                judge(ConformanceCase.STATEMENT, call("GET", "bank/statements/1", 200, "{'state':'READING'}"))
                        .state());
        assertEquals(
                Verdict.State.PASSED,
                judge(ConformanceCase.STATEMENT, call("GET", "bank/statements/1", 200, "{'state':'MATCHED'}"))
                        .state());
    }

    private static SeenCall lines(String... outcomes) {
        StringBuilder items = new StringBuilder();
        for (String outcome : outcomes) {
            items.append(items.isEmpty() ? "" : ",")
                    .append("{'outcome':'")
                    .append(outcome)
                    .append("'}");
        }
        return call("POST", LINES, 200, "{'items':[" + items + "]}");
    }

    private static Verdict judge(ConformanceCase one, SeenCall... calls) {
        return one.judge(List.of(calls), lines -> false);
    }

    private static SeenCall call(String method, String path, int status, String answer) {
        try {
            return new SeenCall(
                    Instant.EPOCH, method, path, status, false, new ObjectMapper().readTree(answer.replace('\'', '"')));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
