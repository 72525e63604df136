package cn.anxue.audit.web;

import cn.anxue.audit.AuditEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One row of the trail in JSON. */
@Schema(name = "AuditEvent")
public record AuditBody(
        UUID id,
        Instant recordedAt,
        UUID actorId,
        @Schema(maxLength = 63, examples = "officer") String actorName,

        @Schema(maxLength = 81, examples = "institution.registered")
        String act,

        @Schema(maxLength = 41, examples = "institution") String subject,
        UUID subjectId,

        @Schema(description = "Names of the changed fields, never their values", maxItems = 100)
        List<String> fields,

        @Schema(maxLength = 64) @Nullable String requestId,

        @Schema(maxLength = 12, examples = "140302") @Nullable
        String regionCode) {
    static AuditBody from(AuditEvent event) {
        return new AuditBody(
                event.id(),
                event.recordedAt(),
                event.actorId(),
                event.actorName(),
                event.act(),
                event.subject(),
                event.subjectId(),
                event.fields(),
                event.requestId(),
                event.regionCode());
    }
}
