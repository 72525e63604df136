package cn.anxue.approval;

import java.util.UUID;

/** One proposal that ended without a decision: expired or withdrawn. */
public record LapsedProposal(ApprovalId id, String kind, UUID subjectId, ApprovalState state) {}
