package cn.anxue.alert;

import cn.anxue.identity.ActorId;
import cn.anxue.institution.InstitutionId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was raised, and what somebody found.
 *
 * @param facts the figures it rests on
 */
public record Alert(
        AlertId id,
        AlertKind kind,
        InstitutionId institution,
        String institutionName,
        UUID subjectId,
        String regionCode,
        Map<String, Object> facts,
        Instant raisedAt,
        AlertState state,
        @Nullable ActorId handledBy,
        @Nullable Instant handledAt,
        @Nullable String remark) {}
