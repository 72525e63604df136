package cn.anxue.institution;

import cn.anxue.problem.RequestProblem;
import cn.anxue.problem.Violations;
import java.util.Map;

/** The document number an act rests on, as in 承教监停〔2026〕12号. */
final class Grounds {
    static final int LENGTH_MAX = 100;

    private Grounds() {}

    static void check(String pointer, String document, Violations found) {
        if (document.isBlank()) {
            found.add(pointer, RequestProblem.REQUIRED);
            return;
        }
        if (document.strip().length() > LENGTH_MAX) {
            found.add(pointer, RequestProblem.TOO_LONG, Map.of("max", LENGTH_MAX));
        }
        if (document.chars().anyMatch(Character::isISOControl)) {
            found.add(pointer, RequestProblem.INVALID_VALUE, Map.of("reason", "U+0000…U+001F"));
        }
    }
}
