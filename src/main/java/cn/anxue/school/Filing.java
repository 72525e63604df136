package cn.anxue.school;

import cn.anxue.approval.ApprovalId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A school's two plans and where they stand.
 *
 * @param reason why they were refused
 */
public record Filing(
        UUID id,
        SchoolId school,
        FilingDraft plans,
        FilingState state,
        ApprovalId approval,
        Instant filedAt,
        @Nullable Instant decidedAt,
        @Nullable String reason) {
    /** Approved and within its term. */
    public boolean inForce(LocalDate day) {
        return state == FilingState.APPROVED && !day.isBefore(plans.fromOn()) && !day.isAfter(plans.untilOn());
    }
}
