package cn.anxue.reporting.filing;

import cn.anxue.reporting.period.Counted;
import cn.anxue.reporting.period.ReportKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was filed for a period.
 *
 * @param institutionId who filed it; a region signs its own
 * @param name of the institution or region
 * @param decision why it was sent back or corrected
 */
public record Filing(
        UUID id,
        ReportKind kind,
        LocalDate from,
        LocalDate until,
        String regionCode,
        @Nullable UUID institutionId,
        String name,
        int edition,
        FilingState state,
        @Nullable String remark,
        Instant filedAt,
        @Nullable String decision,
        Counted figures) {}
