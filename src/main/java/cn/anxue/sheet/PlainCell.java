package cn.anxue.sheet;

import java.text.Normalizer;

/**
 * What is written into a sheet for others to open: text that no spreadsheet takes for a formula. Some programs look past blanks
 * and read full-width signs (＝＋－＠) as the plain ones, so neither hides a start.
 */
public final class PlainCell {
    private static final String STARTS = "=+-@\u2212";
    private static final String CONTROLS = "\t\r\n";

    private PlainCell() {}

    /** As it was, or behind an apostrophe where it would be calculated. */
    public static String of(String value) {
        return startsFormula(value) ? "'" + value : value;
    }

    private static boolean startsFormula(String value) {
        if (!value.isEmpty() && CONTROLS.indexOf(value.charAt(0)) >= 0) {
            return true;
        }
        return value.codePoints()
                .filter(c -> !isBlank(c))
                .limit(1)
                .mapToObj(c -> Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC))
                .anyMatch(STARTS::contains);
    }

    /** Spaces of any width, and what has none. */
    private static boolean isBlank(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT;
    }
}
