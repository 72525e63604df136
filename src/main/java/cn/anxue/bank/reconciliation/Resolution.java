package cn.anxue.bank.reconciliation;

import cn.anxue.approval.ApprovalId;
import cn.anxue.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a break is to be settled: proposed by one person, decided by another. Its id is the act's in the journal.
 *
 * @param creditLine the credit that puts the money back; null for other ways
 * @param instruction the one that the debit paid; null for other ways
 */
public record Resolution(
        UUID id,
        BreakId breakId,
        ResolutionKind kind,
        Money amount,
        @Nullable UUID creditLine,
        @Nullable UUID instruction,
        String reason,
        ApprovalId approvalId,
        ResolutionState state,
        Instant proposedAt,
        @Nullable Instant settledAt) {}
