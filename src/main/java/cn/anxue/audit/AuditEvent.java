package cn.anxue.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row of the trail as read. */
public record AuditEvent(
        UUID id,
        Instant recordedAt,
        UUID actorId,
        String actorName,
        String act,
        String subject,
        UUID subjectId,
        List<String> fields,
        @Nullable String requestId,
        @Nullable String regionCode) {}
