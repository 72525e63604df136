package cn.anxue.bank.statement;

/** How far a file of statements has come. */
public enum FileState {
    /** It is still being sent. */
    RECEIVING,
    /** It is kept, and waits to be read. */
    RECEIVED,
    /** A node reads it. */
    READING,
    /** It passed every check, and its lines are being booked. */
    READ,
    /** Every line of it is answered. */
    MATCHED,
    /** It failed a check and booked nothing; sent again it is read once more. */
    REJECTED;

    /** Whether nothing more happens by itself. */
    public boolean isOver() {
        return this == MATCHED || this == REJECTED;
    }
}
