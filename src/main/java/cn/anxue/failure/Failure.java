package cn.anxue.failure;

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

/** One institution's failure and how far it has been dealt with. */
@Entity
@Table(name = "failure_case")
class Failure {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private FailureId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "institution_id"))
    private InstitutionId institutionId;

    private String regionCode;

    @Enumerated(EnumType.STRING)
    private FailureKind kind;

    private String basis;

    @Enumerated(EnumType.STRING)
    private FailureState state;

    private LocalDate triggeredOn;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "triggered_by"))
    private ActorId triggeredBy;

    private @Nullable LocalDate claimsFrom;
    private @Nullable LocalDate claimsUntil;
    private @Nullable LocalDate publishedOn;
    private @Nullable LocalDate endedOn;
    private @Nullable String endReason;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Failure() {}

    Failure(InstitutionId institution, String regionCode, FailureDraft draft, ActorId by, LocalDate on) {
        this.id = FailureId.next();
        this.institutionId = institution;
        this.regionCode = regionCode;
        this.kind = draft.kind();
        this.basis = draft.basis();
        this.state = FailureState.TRIGGERED;
        this.triggeredOn = on;
        this.triggeredBy = by;
    }

    void openClaims(LocalDate from, LocalDate until) {
        become(FailureState.CLAIMS_OPEN);
        claimsFrom = from;
        claimsUntil = until;
    }

    void plan(LocalDate on) {
        if (claimsUntil != null && on.isBefore(claimsUntil)) {
            throw new ProblemException(FailureProblem.CLAIMS_STILL_OPEN, Map.of("until", claimsUntil));
        }
        become(FailureState.PLANNED);
    }

    /** The plan was refused or nobody decided in time. */
    void backToClaims() {
        become(FailureState.CLAIMS_OPEN);
    }

    void publish(LocalDate on) {
        become(FailureState.PUBLISHED);
        publishedOn = on;
    }

    void end(boolean everythingPaid, LocalDate on) {
        become(everythingPaid ? FailureState.RESIDUE : FailureState.SHORTFALL);
        endedOn = on;
    }

    void withdraw(String reason, LocalDate on) {
        become(FailureState.WITHDRAWN);
        endReason = reason;
        endedOn = on;
    }

    void requireClaimsOpen() {
        if (state != FailureState.CLAIMS_OPEN) {
            throw refused();
        }
    }

    FailureId id() {
        return id;
    }

    InstitutionId institution() {
        return institutionId;
    }

    String regionCode() {
        return regionCode;
    }

    FailureState state() {
        return state;
    }

    FailureView view() {
        return new FailureView(
                id,
                institutionId,
                regionCode,
                kind,
                basis,
                state,
                triggeredOn,
                claimsFrom,
                claimsUntil,
                publishedOn,
                endedOn,
                version);
    }

    private void become(FailureState next) {
        if (!state.canBecome(next)) {
            throw refused();
        }
        state = next;
    }

    private ProblemException refused() {
        return new ProblemException(FailureProblem.FAILURE_STATE, Map.of("state", state));
    }
}
