package cn.anxue.problem;

import java.util.Locale;
import java.util.Map;

/**
 * One problem at one place.
 *
 * @param pointer JSON pointer (RFC 6901) into the request body, as in {@code /licence/number}; empty for the whole of it
 * @param facts what fills the sentence, by name; never personal data
 */
public record Violation(String pointer, ProblemKind kind, Map<String, ?> facts) {
    public Violation {
        facts = Map.copyOf(facts);
    }

    public String detail(Locale locale) {
        return kind.text().in(locale, facts);
    }
}
