package cn.anxue.bank.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.anxue.problem.ProblemException;
import cn.anxue.problem.Violation;
import java.util.Locale;
import org.junit.jupiter.api.function.Executable;

/** What a refusal says. */
final class Refusals {
    private Refusals() {}

    static Violation assertRefused(FormatProblem kind, Executable reading) {
        ProblemException refusal = assertThrows(ProblemException.class, reading);
        assertEquals(kind, refusal.kind(), () -> said(refusal));
        Violation violation = refusal.violations().get(0);
        assertEquals(-1, violation.detail(Locale.ENGLISH).indexOf('{'), violation.detail(Locale.ENGLISH));
        return violation;
    }

    static void assertRefused(FormatProblem kind, String line, String element, Executable reading) {
        Violation violation = assertRefused(kind, reading);
        assertEquals(line, String.valueOf(violation.facts().get("line")), violation::toString);
        assertEquals(element, String.valueOf(violation.facts().get("element")), violation::toString);
    }

    static String said(ProblemException refusal) {
        return refusal.violations().get(0).detail(Locale.ENGLISH);
    }
}
