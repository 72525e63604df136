package cn.anxue.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What to read of the trail, newest first.
 *
 * @param subject only acts on this sort of thing
 * @param subjectId the whole trail of this one thing
 * @param before only rows older than this one
 */
public record AuditQuery(
        @Nullable String subject,
        @Nullable UUID subjectId,
        @Nullable UUID before,
        int limit) {}
