package cn.anxue.fee.adjustment;

import cn.anxue.approval.ApprovalId;
import cn.anxue.institution.InstitutionId;
import cn.anxue.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A move within the book of fees that two people decide.
 *
 * @param id names it; the ledger act has the same id
 */
public record Adjustment(
        UUID id,
        InstitutionId institution,
        AdjustmentKind kind,
        Money amount,
        String reason,
        ApprovalId approvalId,
        AdjustmentState state,
        Instant proposedAt,
        @Nullable Instant settledAt) {}
