package cn.anxue.inspection.inspector;

import cn.anxue.institution.InstitutionId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A declared conflict of interest. */
public record Conflict(
        UUID id,
        InspectorId inspector,
        InstitutionId institution,
        String institutionName,
        String reason,
        Instant declaredAt,
        @Nullable Instant endedAt) {}
