package cn.anxue.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.junit.jupiter.api.Test;

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
}
