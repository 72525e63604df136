package cn.anxue.bank.format;

/**
 * One cell of a table.
 *
 * @param text without blanks around it
 * @param isFigure whether a workbook keeps it as a number, so that it has only some fifteen digits
 */
record TableCell(String text, boolean isFigure) {
    static final TableCell EMPTY = new TableCell("", false);
    private static final int DIGITS_KEPT = 15;

    static TableCell text(String text) {
        return text.isBlank() ? EMPTY : new TableCell(text.strip(), false);
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** Whether it should be a number of an account or the like and has lost digits. */
    boolean isDamagedNumber() {
        return Words.isScientific(text) || isFigure && (text.length() > DIGITS_KEPT || text.contains("E"));
    }
}
