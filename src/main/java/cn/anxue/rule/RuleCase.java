package cn.anxue.rule;

import cn.anxue.approval.ApprovalId;
import cn.anxue.approval.ApprovalState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A proposal and what became of it. */
public record RuleCase(
        ApprovalId id,
        RuleProposal proposal,
        ApprovalState state,
        String proposedBy,
        Instant proposedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String reason) {}
