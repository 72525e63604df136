package cn.anxue.deposit.outflow;

import cn.anxue.approval.ApprovalId;
import cn.anxue.institution.InstitutionId;
import cn.anxue.money.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An outflow as others read it.
 *
 * @param settledAt when it came to its present end; null while it waits
 */
public record OutflowView(
        OutflowId id,
        InstitutionId institutionId,
        ApprovalId approvalId,
        OutflowKind kind,
        Money amount,
        String reason,
        String fromAccount,
        Payee payee,
        OutflowState state,
        Instant proposedAt,
        @Nullable Instant settledAt) {}
