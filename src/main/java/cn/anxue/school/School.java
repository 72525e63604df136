package cn.anxue.school;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A school as it stands.
 *
 * @param openedOn since when it offers the service
 * @param endedOn the last day it did
 * @param account the number of its service account, if one is open
 */
public record School(
        SchoolId id,
        String name,
        String uscc,
        String regionCode,
        String region,
        Stage stage,
        LocalDate openedOn,
        @Nullable LocalDate endedOn,
        @Nullable String account,
        @Nullable String bankCode,
        long version) {
    boolean serves(LocalDate month) {
        LocalDate last = month.plusMonths(1).minusDays(1);
        return !openedOn.isAfter(last) && (endedOn == null || !endedOn.isBefore(month));
    }
}
