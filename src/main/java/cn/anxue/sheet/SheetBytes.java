package cn.anxue.sheet;

import cn.anxue.problem.ProblemException;

/**
 * Looks over the unpacked bytes of a workbook's part for what would swell in memory once it is read: a place in a column that
 * no workbook has, for which a reader would lay out all columns before it, and a text that fits no cell.
 */
final class SheetBytes {
    /** The last column is XFD. */
    private static final int COLUMN_LETTERS_MAX = 3;
    /** A cell holds 32,767 characters, each written in a few bytes. */
    private static final int TEXT_MAX = 1 << 20;

    private static final byte[] PLACE = {' ', 'r', '=', '"'};

    private int matched;
    private int letters;
    private int text;

    /** @throws ProblemException {@code SHEET_UNREADABLE}; {@code SHEET_TOO_LARGE} */
    void take(byte[] buffer, int length) {
        for (int i = 0; i < length; i++) {
            byte next = buffer[i];
            text = next == '<' ? 0 : text + 1;
            if (text > TEXT_MAX) {
                throw new ProblemException(SheetProblem.SHEET_TOO_LARGE);
            }
            place(next);
        }
    }

    private void place(byte next) {
        if (matched < PLACE.length) {
            matched = next == PLACE[matched] ? matched + 1 : next == PLACE[0] ? 1 : 0;
            letters = 0;
            return;
        }
        if (!Character.isLetter((char) next) || next < 0) {
            matched = 0;
            return;
        }
        if (++letters > COLUMN_LETTERS_MAX) {
            throw new ProblemException(SheetProblem.SHEET_UNREADABLE);
        }
    }
}
