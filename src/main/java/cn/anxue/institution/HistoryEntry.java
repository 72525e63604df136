package cn.anxue.institution;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What happened to an institution and on what ground.
 *
 * @param decision the number of the document behind it, empty where none is needed
 * @param detail the former name, or the authority it went to
 */
public record HistoryEntry(
        EventKind what,
        LocalDate on,
        String decision,
        @Nullable String detail,
        Instant recordedAt) {}
