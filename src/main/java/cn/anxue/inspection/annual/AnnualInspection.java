package cn.anxue.inspection.annual;

import cn.anxue.document.DocumentId;
import cn.anxue.identity.ActorId;
import cn.anxue.institution.InstitutionId;
import cn.anxue.problem.ProblemException;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One institution's annual inspection of a year. */
@Entity
@Table(name = "inspection_annual")
class AnnualInspection {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private AnnualInspectionId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "institution_id"))
    private InstitutionId institutionId;

    private int year;

    @Enumerated(EnumType.STRING)
    private AnnualState state;

    private @Nullable LocalDate submittedOn;
    private @Nullable String selfReport;

    @ElementCollection
    @CollectionTable(name = "inspection_annual_document", joinColumns = @JoinColumn(name = "annual_id"))
    @AttributeOverride(name = "value", column = @Column(name = "document_id"))
    private Set<DocumentId> documents = new LinkedHashSet<>();

    @Enumerated(EnumType.STRING)
    private @Nullable Outcome result;

    private @Nullable String reasons;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "assessed_by"))
    private @Nullable ActorId assessedBy;

    private @Nullable LocalDate assessedOn;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "batch_id"))
    private @Nullable BatchId batchId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "decided_by"))
    private @Nullable ActorId decidedBy;

    private @Nullable LocalDate decidedOn;
    private @Nullable LocalDate publishedOn;
    private @Nullable LocalDate correctUntil;
    private @Nullable LocalDate correctedOn;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "corrected_by"))
    private @Nullable ActorId correctedBy;

    private @Nullable String evidence;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected AnnualInspection() {}

    /** One that no round has called: its result comes from elsewhere. */
    AnnualInspection(InstitutionId institutionId, int year) {
        this.id = AnnualInspectionId.next();
        this.institutionId = institutionId;
        this.year = year;
        this.state = AnnualState.CALLED;
    }

    void submit(String report, Collection<DocumentId> handedIn, LocalDate on) {
        become(AnnualState.SUBMITTED);
        selfReport = report;
        documents.addAll(handedIn);
        submittedOn = on;
    }

    /** The report is not complete: one is awaited anew. */
    void giveBack(String why) {
        become(AnnualState.CALLED);
        submittedOn = null;
        reasons = why;
    }

    /** Also anew, while nobody has put it forward. Who has not reported does not pass. */
    void assess(Outcome outcome, String why, ActorId by, LocalDate on) {
        if (outcome == Outcome.PASSED && submittedOn == null) {
            throw new ProblemException(AnnualProblem.NOT_SUBMITTED);
        }
        takeOver(outcome, why, by, on);
    }

    /** A result that was decided elsewhere before it was entered here, with or without a report. */
    void takeOver(Outcome outcome, String why, ActorId by, LocalDate on) {
        if (state != AnnualState.ASSESSED) {
            become(AnnualState.ASSESSED);
        }
        result = outcome;
        reasons = why;
        assessedBy = by;
        assessedOn = on;
    }

    /** Whether it can be put forward without an earlier decision behind it. */
    boolean isEarned() {
        return result != Outcome.PASSED || submittedOn != null;
    }

    void putForward(BatchId batch) {
        become(AnnualState.PROPOSED);
        batchId = batch;
    }

    void refuse() {
        become(AnnualState.ASSESSED);
    }

    void decide(ActorId by, LocalDate on) {
        become(AnnualState.DECIDED);
        decidedBy = by;
        decidedOn = on;
    }

    void publish(LocalDate on, LocalDate correctBy) {
        become(AnnualState.PUBLISHED);
        publishedOn = on;
        correctUntil = result == Outcome.PASSED ? null : correctBy;
    }

    /** What it lacked is put right. */
    void accept(ActorId by, LocalDate on, String shown) {
        if (result == Outcome.PASSED) {
            throw new ProblemException(AnnualProblem.NOTHING_TO_CORRECT);
        }
        if (by.equals(assessedBy)) {
            throw new ProblemException(AnnualProblem.OWN_CORRECTION);
        }
        become(AnnualState.CORRECTED);
        correctedBy = by;
        correctedOn = on;
        evidence = shown;
    }

    private void become(AnnualState next) {
        if (!state.canBecome(next)) {
            throw new ProblemException(AnnualProblem.ANNUAL_MOVE_REFUSED, Map.of("from", state, "to", next));
        }
        state = next;
    }

    AnnualInspectionId id() {
        return id;
    }

    InstitutionId institutionId() {
        return institutionId;
    }

    AnnualState state() {
        return state;
    }

    boolean wasAssessedBy(ActorId actor) {
        return actor.equals(assessedBy);
    }

    Set<DocumentId> documents() {
        return Set.copyOf(documents);
    }

    /** @throws NullPointerException before it is published */
    AnnualResult published() {
        return new AnnualResult(
                institutionId,
                year,
                Objects.requireNonNull(result),
                Objects.requireNonNull(decidedOn),
                Objects.requireNonNull(publishedOn),
                correctedOn);
    }
}
