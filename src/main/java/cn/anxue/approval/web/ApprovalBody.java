package cn.anxue.approval.web;

import cn.anxue.approval.ApprovalState;
import cn.anxue.approval.ApprovalView;
import cn.anxue.approval.Decision;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Bodies of the approvals endpoint. */
public final class ApprovalBody {
    private ApprovalBody() {}

    /** What an approver says. */
    @Schema(name = "ApprovalDecision")
    public record DecisionRequest(
            @NotNull Decision decision,

            @Size(max = 1000) @Schema(description = "Required for REFUSE", examples = "材料不全") @Nullable
            String reason) {
        String reasonOrEmpty() {
            return reason == null ? "" : reason;
        }
    }

    /** A proposal and what became of it. */
    @Schema(name = "Approval")
    public record View(
            UUID id,

            @Schema(maxLength = 80, examples = "deposit.outflow")
            String kind,

            @Schema(maxLength = 40, examples = "outflow") String subject,
            UUID subjectId,
            @Schema(maxLength = 12, examples = "140302") String regionCode,
            @Schema(maxProperties = 50) Map<String, String> summary,
            ApprovalState state,
            @Schema(maxLength = 63, examples = "officer") String proposedBy,
            Instant proposedAt,
            Instant expiresAt,

            @Schema(maxLength = 63, examples = "approver") @Nullable
            String decidedBy,

            @Nullable Instant decidedAt,
            @Schema(maxLength = 1000) @Nullable String reason) {
        static View from(ApprovalView approval) {
            return new View(
                    approval.id().value(),
                    approval.kind(),
                    approval.subject(),
                    approval.subjectId(),
                    approval.regionCode(),
                    approval.summary(),
                    approval.state(),
                    approval.proposedBy(),
                    approval.proposedAt(),
                    approval.expiresAt(),
                    approval.decidedBy(),
                    approval.decidedAt(),
                    approval.reason());
        }
    }
}
