package cn.anxue.approval;

import cn.anxue.identity.Caller;
import java.time.Instant;
import java.util.UUID;

/** One decision. The reason is empty where an approver gave none. */
public record DecidedProposal(
        ApprovalId id, String kind, UUID subjectId, boolean approved, Caller decidedBy, String reason, Instant at) {}
