package cn.anxue.cipher;

import org.jspecify.annotations.Nullable;

/**
 * A column that holds what the vault encrypts; by these the service knows what to encrypt anew when the key changes.
 *
 * @param key the column that names the row, a uuid
 * @param purpose what its texts are encrypted for
 * @param rowBound whether they are bound to their row
 * @param replacement where the serving role may not update the table: the function that replaces old by new for a list of
 *     rows, with three arrays; none where it may
 * @param stretch how many are encrypted anew in one database transaction, and held in memory with it
 */
public record SealedColumn(
        String table,
        String key,
        String column,
        String purpose,
        boolean rowBound,
        @Nullable String replacement,
        int stretch) {
    private static final int STRETCH = 500;

    /** One that is keyed by {@code id} and that the serving role may update. */
    public static SealedColumn of(String table, String column, String purpose) {
        return new SealedColumn(table, "id", column, purpose, false, null, STRETCH);
    }

    /** The same, bound to its rows. */
    public SealedColumn boundToRow() {
        return new SealedColumn(table, key, column, purpose, true, replacement, stretch);
    }

    /** The same, keyed by another column. */
    public SealedColumn keyedBy(String column) {
        return new SealedColumn(table, column, this.column, purpose, rowBound, replacement, stretch);
    }

    /** The same, replaced by a function of the database. */
    public SealedColumn replacedBy(String function) {
        return new SealedColumn(table, key, column, purpose, rowBound, function, stretch);
    }

    /** The same, of texts so large that no more than this many are taken at once. */
    public SealedColumn inStretchesOf(int rows) {
        return new SealedColumn(table, key, column, purpose, rowBound, replacement, rows);
    }

    /** As in {@code bank_line.particulars}. */
    public String place() {
        return table + "." + column;
    }
}
