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
    private static final SeenCall SENT = call("POST", "bank/statements", 202, "{'state':'RECEIVED'}");

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
                judge(ConformanceCase.BAD_LINE, call("POST", LINES, 200, """
                                {'items':[{'outcome':'REFUSED','code':'BOOKED_IN_FUTURE'},{'outcome':'BOOKED'}]}""")).state());
        assertEquals(
                Verdict.State.WRONG,
                judge(ConformanceCase.BAD_LINE, lines("REFUSED", "BOOKED")).state(),
                "it was refused for something else");
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

    /** A lease lapses while others are tried. */
    @Test
    void mindsNoInstructionGivenAgainLater() {
        SeenCall first = call("POST", CLAIMS, 200, "{'items':[{'id':'1'}]}");
        SeenCall second = call("POST", CLAIMS, 200, "{'items':[{'id':'2'}]}");
        SeenCall empty = call("POST", CLAIMS, 200, "{'items':[]}");

        assertEquals(
                Verdict.State.PASSED,
                judge(ConformanceCase.LEASE, first, second, first).state());
        assertEquals(
                Verdict.State.WRONG, judge(ConformanceCase.LEASE, empty, first).state(), "nobody was asked again");
    }

    @Test
    void takesResultsInLists() {
        SeenCall results = call("POST", "bank/instructions/results", 200, "{'items':[{'id':'1','state':'EXECUTED'}]}");

        assertEquals(
                Verdict.State.PASSED, judge(ConformanceCase.EXECUTED, results).state());
        assertEquals(
                Verdict.State.WRONG, judge(ConformanceCase.REFUSED, results).state());
    }

    @Test
    void wantsTheStatementSeenToItsEnd() {
        assertEquals(
                Verdict.State.WRONG,
                judge(ConformanceCase.STATEMENT, SENT, told("{'state':'READING'}"))
                        .state());
        assertEquals(
                Verdict.State.PASSED,
                judge(ConformanceCase.STATEMENT, SENT, told("{'state':'MATCHED'}"))
                        .state());
        assertEquals(
                Verdict.State.WRONG,
                judge(ConformanceCase.STATEMENT, told("{'state':'MATCHED'}")).state(),
                "one of before");
    }

    @Test
    void wantsAFileRejectedForItsTotal() {
        SeenCall unknown =
                told("{'state':'REJECTED','problems':[{'code':'ACCOUNT_NOT_SUPERVISED','detail':'Not yours.'}]}");
        SeenCall total = told("{'state':'REJECTED','problems':[{'code':'BALANCE_DOES_NOT_ADD_UP'}]}");

        Verdict wrong = judge(ConformanceCase.STATEMENT_WRONG, SENT, unknown);
        assertEquals(Verdict.State.WRONG, wrong.state());
        assertTrue(wrong.words().en().endsWith("Not yours."), wrong.words().en());
        assertEquals(
                Verdict.State.PASSED,
                judge(ConformanceCase.STATEMENT_WRONG, SENT, total).state());
    }

    /** Breaks of demo data are there from the start. */
    @Test
    void wantsAGapOfTheClientsOwnMaking() {
        SeenCall breaks = call("GET", "bank/breaks", 200, "{'items':[{'kind':'STATEMENT_MISSING'}]}");

        assertEquals(
                Verdict.State.WRONG,
                judge(ConformanceCase.STATEMENT_GAP, breaks).state());
        assertEquals(
                Verdict.State.PASSED,
                judge(ConformanceCase.STATEMENT_GAP, SENT, breaks).state());
    }

    @Test
    void saysWhyALineWasRefused() {
        Verdict verdict = judge(ConformanceCase.LINE, call("POST", LINES, 200, """
                {'items':[{'outcome':'REFUSED','code':'ACCOUNT_NOT_SUPERVISED','errors':[{'detail':'Not yours.'}]}]}"""));

        assertTrue(verdict.words().en().endsWith("Not yours."), verdict.words().en());
    }

    private static SeenCall told(String answer) {
        return call("GET", "bank/statements/1", 200, answer);
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
