package cn.anxue.sheet;

/**
 * A cell as it was read, without blanks around it.
 *
 * @param text what stands in it; of a formula, the value it was saved with
 */
public record SheetCell(String text, Kind kind) {
    public static final SheetCell EMPTY = new SheetCell("", Kind.TEXT);

    /** What the file says of it. */
    public enum Kind {
        /** Written as text, or of a file that knows only text. */
        TEXT,
        /** A figure of a workbook; a day is one too. */
        FIGURE,
        /** An error such as {@code #REF!}, or a formula that was never computed. */
        ERROR
    }

    public static SheetCell text(String text) {
        String plain = SheetValues.trimmed(text);
        return plain.isEmpty() ? EMPTY : new SheetCell(plain, Kind.TEXT);
    }

    public boolean isEmpty() {
        return text.isEmpty() && kind != Kind.ERROR;
    }
}
