package cn.anxue.publicregister.opendata;

import java.time.LocalDate;
import java.util.List;

/**
 * A row that an edition has otherwise than the one before.
 *
 * @param id grows from change to change
 * @param row as it is now; as it was, where it is gone
 */
public record Change(long id, LocalDate day, String key, Kind kind, List<String> row) {
    /** What happened to a row. */
    public enum Kind {
        /** Was not there before. */
        ADDED,
        /** Has other cells. */
        CHANGED,
        /** Is not there any more. */
        REMOVED
    }
}
