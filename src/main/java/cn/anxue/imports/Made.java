package cn.anxue.imports;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an import made of a row.
 *
 * @param version of the thing as it was left
 * @param earlier what stood there before, of one that was changed
 */
record Made(
        int row,
        Change change,
        UUID thing,
        long version,
        @Nullable String earlier) {
    static Made created(ReadRow row, UUID thing) {
        return new Made(row.number(), Change.CREATED, thing, 0, null);
    }

    static Made unchanged(ReadRow row, UUID thing) {
        return new Made(row.number(), Change.UNCHANGED, thing, 0, null);
    }

    /** What happened to the thing a row names. */
    enum Change {
        /** It is new. */
        CREATED,
        /** It was updated. */
        CHANGED,
        /** It was so already. */
        UNCHANGED
    }
}
