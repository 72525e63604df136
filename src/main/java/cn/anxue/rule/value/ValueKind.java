package cn.anxue.rule.value;

/** What one field of a value is, as it is typed. */
enum ValueKind {
    /** A whole number. */
    NUMBER,
    /** A number with a fraction. */
    DECIMAL,
    /** Typed in percent, kept as a fraction of one. */
    PERCENT,
    /** The same, kept as a text. */
    RATE,
    /** Typed in yuan, kept as so many fen. */
    FEN,
    /** Typed in yuan, kept with its currency. */
    MONEY,
    /** Yes or no. */
    YES_NO,
    /** One of a closed list. */
    CHOICE,
    /** An hour and minute of the day. */
    TIME,
    /** A code that names a row. */
    CODE;

    boolean isChosen() {
        return this == YES_NO || this == CHOICE;
    }
}
