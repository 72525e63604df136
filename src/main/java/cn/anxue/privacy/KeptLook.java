package cn.anxue.privacy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A look as it was kept. */
public record KeptLook(
        UUID id,
        Instant recordedAt,
        UUID actorId,
        String actorName,
        String subject,
        UUID subjectId,
        List<String> fields,
        String reason,
        String regionCode) {}
