package cn.anxue.enforcement.penalty;

import cn.anxue.identity.ActorId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a case was proposed to be decided, and what became of it.
 *
 * @param ground why nothing is imposed; null otherwise
 * @param reasons in words, where there are no terms: why nothing is imposed, or which crime is suspected
 * @param terms null unless something is imposed
 * @param number drawn by the decision; null before and where it was refused
 */
@Embeddable
public record PenaltyDecision(
        @Enumerated(EnumType.STRING) Outcome outcome,
        @Enumerated(EnumType.STRING) @Nullable NoPenaltyGround ground,
        @Column(name = "grounds") String reasons,
        @Embedded @Nullable Terms terms,
        @Enumerated(EnumType.STRING) Stage stage,
        LocalDate proposedOn,

        @Embedded @AttributeOverride(name = "value", column = @Column(name = "proposed_by"))
        ActorId proposedBy,

        @Column(name = "authority_id") @Nullable UUID authorityId,
        @Nullable String number,
        @Nullable LocalDate decidedOn,

        @Embedded @AttributeOverride(name = "value", column = @Column(name = "decided_by")) @Nullable
        ActorId decidedBy) {
    /** What became of the proposal. */
    public enum Stage {
        /** Awaits the second person. */
        PROPOSED,
        /** Decided so. */
        APPROVED,
        /** Not decided so, taken back or not decided in time. */
        REFUSED
    }

    static PenaltyDecision proposed(
            Outcome outcome,
            @Nullable NoPenaltyGround ground,
            String reasons,
            @Nullable Terms terms,
            ActorId by,
            LocalDate on) {
        return new PenaltyDecision(outcome, ground, reasons, terms, Stage.PROPOSED, on, by, null, null, null, null);
    }

    PenaltyDecision approved(UUID authority, String drawn, ActorId by, LocalDate on) {
        return new PenaltyDecision(
                outcome, ground, reasons, terms, Stage.APPROVED, proposedOn, proposedBy, authority, drawn, on, by);
    }

    PenaltyDecision refused(@Nullable ActorId by, LocalDate on) {
        return new PenaltyDecision(
                outcome, ground, reasons, terms, Stage.REFUSED, proposedOn, proposedBy, null, null, on, by);
    }
}
