package cn.anxue.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.problem.RequestProblem;
import io.vertx.core.http.HttpClosedException;
import java.io.IOException;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

class FailureProblemsTest {
    @Test
    void tellsAFormOfTooManyFieldsFromAFaultOfOurs() {
        FormData form = new FormData(1);
        form.add("a", "1");
        RuntimeException overfull = assertThrows(RuntimeException.class, () -> form.add("b", "2"));
        assertEquals(
                WebProblem.TOO_MANY_FIELDS,
                FailureProblems.of(overfull).orElseThrow().kind());
        assertTrue(FailureProblems.of(new IllegalStateException("ours")).isEmpty());
    }

    @Test
    void tellsATextThatNoTableHoldsFromAFaultOfOurs() {
        assertEquals(
                RequestProblem.INVALID_VALUE,
                FailureProblems.of(new RuntimeException(refusedBy("bank_break_text_length")))
                        .orElseThrow()
                        .kind());
        assertTrue(FailureProblems.of(refusedBy("bank_break_sums_agree")).isEmpty());
    }

    @Test
    void tellsWhoHungUpFromAFaultOfOurs() {
        IOException hungUp = new IOException(new IOException(new HttpClosedException("Connection was closed")));
        assertTrue(FailureProblems.isHungUp(hungUp));
        assertFalse(FailureProblems.isHungUp(new IOException("disk full")));
    }

    private static PSQLException refusedBy(String check) {
        return new PSQLException(new ServerErrorMessage("SERROR\0C23514\0n" + check + "\0"));
    }
}
