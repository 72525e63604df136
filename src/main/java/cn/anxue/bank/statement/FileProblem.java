package cn.anxue.bank.statement;

import cn.anxue.problem.Violation;
import java.util.Locale;

/**
 * One reason why a file was refused, as it is kept.
 *
 * @param pointer the place, as in {@code /statements/0/lines/16/amount}; empty where the sentence says it
 */
public record FileProblem(String pointer, String code, String zh, String en) {
    static FileProblem of(Violation violation) {
        return new FileProblem(
                violation.pointer(),
                violation.kind().name(),
                violation.detail(Locale.CHINESE),
                violation.detail(Locale.ENGLISH));
    }

    /** The sentence in the reader's language. */
    public String detail(Locale locale) {
        return locale.getLanguage().equals("en") ? en : zh;
    }
}
