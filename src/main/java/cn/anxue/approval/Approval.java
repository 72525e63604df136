package cn.anxue.approval;

import cn.anxue.identity.ActorId;
import cn.anxue.identity.Caller;
import cn.anxue.problem.ProblemException;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A proposal and, once there is one, the decision on it. */
@Entity
@Table(name = "approval")
class Approval {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ApprovalId id;

    private String kind;
    private String subject;
    private UUID subjectId;
    private String regionCode;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> summary;

    @Enumerated(EnumType.STRING)
    private ApprovalState state;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "proposer_id"))
    private ActorId proposer;

    private String proposerName;
    private Instant proposedAt;
    private Instant expiresAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "decider_id"))
    private @Nullable ActorId decider;

    private @Nullable String deciderName;
    private @Nullable Instant decidedAt;
    private @Nullable String reason;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Approval() {}

    Approval(ApprovalId id, Proposal proposal, Caller proposer, Instant now, Duration openFor) {
        this.id = id;
        this.kind = proposal.kind();
        this.subject = proposal.subject();
        this.subjectId = proposal.subjectId();
        this.regionCode = proposal.regionCode();
        this.summary = proposal.summary();
        this.state = ApprovalState.PROPOSED;
        this.proposer = proposer.id();
        this.proposerName = proposer.name();
        this.proposedAt = now;
        this.expiresAt = now.plus(openFor);
    }

    DecidedProposal decide(Caller approver, Decision decision, String why, Instant now) {
        if (approver.id().equals(proposer)) {
            throw new ProblemException(ApprovalProblem.OWN_PROPOSAL);
        }
        requireOpen(now);
        if (decision == Decision.REFUSE && why.isBlank()) {
            throw new ProblemException(ApprovalProblem.REASON_REQUIRED, "/reason", Map.of());
        }
        end(decision.state(), now);
        decider = approver.id();
        deciderName = approver.name();
        reason = why;
        return new DecidedProposal(id, kind, subjectId, decision == Decision.APPROVE, approver, why, now);
    }

    LapsedProposal withdraw(Caller caller, Instant now) {
        if (!caller.id().equals(proposer)) {
            throw new ProblemException(ApprovalProblem.NOT_PROPOSER);
        }
        requireOpen(now);
        return lapse(ApprovalState.WITHDRAWN, now);
    }

    /** Also after its time: nobody decides on it any more. */
    LapsedProposal overtake(String why, Instant now) {
        reason = why;
        return lapse(ApprovalState.WITHDRAWN, now);
    }

    LapsedProposal expire(Instant now) {
        if (now.isBefore(expiresAt)) {
            throw new IllegalStateException("proposal " + id + " has time until " + expiresAt);
        }
        return lapse(ApprovalState.EXPIRED, now);
    }

    ApprovalView view(Instant now) {
        return new ApprovalView(
                id,
                kind,
                subject,
                subjectId,
                regionCode,
                summary,
                stateAt(now),
                proposerName,
                proposedAt,
                expiresAt,
                deciderName,
                decidedAt,
                reason);
    }

    ApprovalId id() {
        return id;
    }

    String regionCode() {
        return regionCode;
    }

    private LapsedProposal lapse(ApprovalState next, Instant now) {
        end(next, now);
        return new LapsedProposal(id, kind, subjectId, next);
    }

    private void requireOpen(Instant now) {
        ApprovalState current = stateAt(now);
        if (current == ApprovalState.EXPIRED) {
            throw new ProblemException(ApprovalProblem.PROPOSAL_EXPIRED, Map.of("expiredAt", expiresAt));
        }
        if (current != ApprovalState.PROPOSED) {
            throw new ProblemException(ApprovalProblem.ALREADY_DECIDED, Map.of("state", current));
        }
    }

    private void end(ApprovalState next, Instant now) {
        if (!state.canBecome(next)) {
            throw new ProblemException(ApprovalProblem.ALREADY_DECIDED, Map.of("state", state));
        }
        state = next;
        decidedAt = now;
    }

    private ApprovalState stateAt(Instant now) {
        boolean late = state == ApprovalState.PROPOSED && !now.isBefore(expiresAt);
        return late ? ApprovalState.EXPIRED : state;
    }
}
