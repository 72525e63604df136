package cn.anxue.fee.lesson;

import cn.anxue.approval.ApprovalId;
import cn.anxue.institution.InstitutionId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A dispute as others read it; the family's words are not among it. */
public record DisputeView(
        UUID id,
        LessonKey lesson,
        InstitutionId institution,
        DisputeState state,
        @Nullable Ruling ruling,
        @Nullable ApprovalId approvalId,
        Instant raisedAt,
        @Nullable Instant settledAt) {}
