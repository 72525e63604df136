package cn.anxue.approval;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A proposal as read; its state is that of the moment of reading. */
public record ApprovalView(
        ApprovalId id,
        String kind,
        String subject,
        UUID subjectId,
        String regionCode,
        Map<String, String> summary,
        ApprovalState state,
        String proposedBy,
        Instant proposedAt,
        Instant expiresAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String reason) {}
