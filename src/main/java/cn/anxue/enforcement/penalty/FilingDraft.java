package cn.anxue.enforcement.penalty;

import cn.anxue.enforcement.Addressee;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case that is to be filed.
 *
 * @param endedOn the day the act ended; null while it goes on
 */
public record FilingDraft(
        Addressee addressee,
        CauseKind causeKind,
        @Nullable UUID causeId,
        @Nullable String causeNumber,
        String suspicion,
        @Nullable LocalDate endedOn,
        LocalDate discoveredOn,
        boolean harm) {}
