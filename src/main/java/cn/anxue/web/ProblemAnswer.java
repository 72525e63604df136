package cn.anxue.web;

import cn.anxue.problem.ProblemException;
import cn.anxue.problem.ProblemKind;
import cn.anxue.problem.RequestProblem;
import cn.anxue.problem.Violation;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a client reads of a problem (RFC 9457).
 *
 * @param code stable; programs decide by it
 * @param errors one for each place in the body; absent where the whole request is meant
 * @param requestId to quote when asking for help
 */
record ProblemAnswer(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String code,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Error> errors,
        String requestId) {
    /** @param pointer JSON pointer (RFC 6901) into the request body */
    record Error(String pointer, String code, String detail) {}

    static ProblemAnswer of(ProblemException problem, Audience audience) {
        ProblemKind kind = problem.kind();
        List<Violation> violations = problem.violations();
        return new ProblemAnswer(
                "urn:anxue:problem:" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                ProblemTitle.of(kind.status()).in(audience.locale(), Map.of()),
                kind.status(),
                detail(violations, audience.locale()),
                audience.path(),
                kind.name(),
                violations.stream()
                        .filter(v -> violations.size() > 1 || !v.pointer().isEmpty())
                        .map(v -> new Error(v.pointer(), v.kind().name(), v.detail(audience.locale())))
                        .toList(),
                audience.requestId());
    }

    private static String detail(List<Violation> violations, Locale locale) {
        if (violations.size() == 1) {
            return violations.get(0).detail(locale);
        }
        return new Violation("", RequestProblem.VALIDATION_FAILED, Map.of("count", violations.size())).detail(locale);
    }
}
