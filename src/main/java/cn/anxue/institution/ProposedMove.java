package cn.anxue.institution;

import cn.anxue.approval.ApprovalId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** A move that waits for a second person, kept under the id of the proposal. */
@Entity
@Table(name = "institution_proposed_move")
class ProposedMove {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "approval_id"))
    private ApprovalId approval;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "institution_id"))
    private InstitutionId institution;

    @Enumerated(EnumType.STRING)
    private InstitutionMove move;

    private LocalDate happensOn;
    private String decision;

    @SuppressWarnings("NullAway.Init")
    protected ProposedMove() {}

    ProposedMove(
            ApprovalId approval,
            InstitutionId institution,
            InstitutionMove move,
            LocalDate happensOn,
            String decision) {
        this.approval = approval;
        this.institution = institution;
        this.move = move;
        this.happensOn = happensOn;
        this.decision = decision;
    }

    InstitutionId institution() {
        return institution;
    }

    InstitutionMove move() {
        return move;
    }

    LocalDate happensOn() {
        return happensOn;
    }

    String decision() {
        return decision;
    }
}
