package cn.anxue.inspection.annual;

import cn.anxue.identity.ActorId;
import cn.anxue.institution.InstitutionId;
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
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One institution's credit grade of a year, with its reasons. */
@Entity
@Table(name = "inspection_grade")
class CreditGrade {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private CreditGradeId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "institution_id"))
    private InstitutionId institutionId;

    private int year;

    @Enumerated(EnumType.STRING)
    private Grade grade;

    private String reasons;

    @Enumerated(EnumType.STRING)
    private GradeState state;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "batch_id"))
    private BatchId batchId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "assessed_by"))
    private ActorId assessedBy;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "decided_by"))
    private @Nullable ActorId decidedBy;

    private @Nullable LocalDate decidedOn;
    private @Nullable LocalDate publishedOn;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected CreditGrade() {}

    CreditGrade(GradeDraft draft, int year, BatchId batchId, ActorId assessedBy) {
        this.id = CreditGradeId.next();
        this.institutionId = draft.institution();
        this.year = year;
        this.grade = draft.grade();
        this.reasons = draft.reasons();
        this.state = GradeState.PROPOSED;
        this.batchId = batchId;
        this.assessedBy = assessedBy;
    }

    void decide(ActorId by, LocalDate on) {
        become(GradeState.DECIDED);
        decidedBy = by;
        decidedOn = on;
    }

    void refuse() {
        become(GradeState.REFUSED);
    }

    void publish(LocalDate on) {
        become(GradeState.PUBLISHED);
        publishedOn = on;
    }

    private void become(GradeState next) {
        if (!state.canBecome(next)) {
            throw new ProblemException(AnnualProblem.GRADE_MOVE_REFUSED, Map.of("from", state, "to", next));
        }
        state = next;
    }

    CreditGradeId id() {
        return id;
    }
}
