package cn.anxue.seal;

import java.util.Locale;
import java.util.Map;

/**
 * One thing found wrong.
 *
 * @param log in which log; {@code books} for balances
 * @param facts what the sentence names
 */
public record Finding(String log, FindingKind kind, Map<String, ?> facts) {
    /** As a sentence. */
    public String in(Locale locale) {
        return kind.text().in(locale, facts);
    }
}
