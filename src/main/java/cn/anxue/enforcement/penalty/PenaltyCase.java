package cn.anxue.enforcement.penalty;

import cn.anxue.enforcement.Subject;
import cn.anxue.problem.ProblemException;
import cn.anxue.region.AuthorityId;
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
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** A penalty case. Its parts are plain values; who may set them when is checked by the acts. */
@Entity
@Table(name = "enforcement_penalty")
class PenaltyCase {
    private static final int CASES_AT_ONCE = 100;

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private PenaltyId id;

    private String number;

    @Embedded
    private Subject subject;

    private String regionCode;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "authority_id"))
    private AuthorityId authorityId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "handler_id"))
    AuthorityId handlerId;

    @Embedded
    private Filing filing;

    @Enumerated(EnumType.STRING)
    private PenaltyState state;

    @Embedded
    @Nullable
    Findings findings;

    @Embedded
    @Nullable
    Hearing hearing;

    @Embedded
    @Nullable
    Service service;

    @Embedded
    @Nullable
    Closing closing;

    @Embedded
    @Nullable
    Publication publication;

    @Embedded
    @AttributeOverride(name = "reason", column = @Column(name = "lifting_reason"))
    @AttributeOverride(name = "askedBy.value", column = @Column(name = "lifting_asked_by"))
    @AttributeOverride(name = "on", column = @Column(name = "lifted_on"))
    @Nullable
    Ending lifting;

    @Embedded
    @AttributeOverride(name = "reason", column = @Column(name = "withdrawal_reason"))
    @AttributeOverride(name = "askedBy.value", column = @Column(name = "withdrawal_asked_by"))
    @AttributeOverride(name = "on", column = @Column(name = "withdrawn_on"))
    @Nullable
    Ending withdrawal;

    @ElementCollection
    @CollectionTable(name = "enforcement_penalty_officer", joinColumns = @JoinColumn(name = "case_id"))
    @OrderColumn(name = "n")
    @BatchSize(size = CASES_AT_ONCE)
    List<Officer> officers = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "enforcement_penalty_paper", joinColumns = @JoinColumn(name = "case_id"))
    @OrderColumn(name = "n")
    @BatchSize(size = CASES_AT_ONCE)
    List<Paper> papers = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "enforcement_penalty_preserved", joinColumns = @JoinColumn(name = "case_id"))
    @OrderColumn(name = "n")
    @BatchSize(size = CASES_AT_ONCE)
    List<Preserved> preserved = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "enforcement_penalty_pre_notice", joinColumns = @JoinColumn(name = "case_id"))
    @OrderColumn(name = "n")
    @BatchSize(size = CASES_AT_ONCE)
    List<PreNotice> preNotices = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "enforcement_penalty_decision", joinColumns = @JoinColumn(name = "case_id"))
    @OrderColumn(name = "n")
    @BatchSize(size = CASES_AT_ONCE)
    List<PenaltyDecision> decisions = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "enforcement_penalty_payment", joinColumns = @JoinColumn(name = "case_id"))
    @OrderColumn(name = "n")
    @BatchSize(size = CASES_AT_ONCE)
    List<Payment> payments = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "enforcement_penalty_pause", joinColumns = @JoinColumn(name = "case_id"))
    @OrderColumn(name = "n")
    @BatchSize(size = CASES_AT_ONCE)
    List<Pause> pauses = new ArrayList<>();

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected PenaltyCase() {}

    PenaltyCase(PenaltyId id, String number, Subject subject, String regionCode, AuthorityId authority, Filing filing) {
        this.id = id;
        this.number = number;
        this.subject = subject;
        this.regionCode = regionCode;
        this.authorityId = authority;
        this.handlerId = authority;
        this.filing = filing;
        this.state = PenaltyState.CASE_FILED;
    }

    void become(PenaltyState next) {
        require(next);
        state = next;
    }

    /** @throws ProblemException {@code PENALTY_MOVE_REFUSED} */
    void require(PenaltyState next) {
        if (!state.canBecome(next)) {
            throw new ProblemException(
                    PenaltyProblem.PENALTY_MOVE_REFUSED, Map.of("from", state.text(), "to", next.text()));
        }
    }

    /** @throws ProblemException {@code PENALTY_STATE} */
    void requireState(PenaltyState... open) {
        if (!List.of(open).contains(state)) {
            throw new ProblemException(PenaltyProblem.PENALTY_STATE, Map.of("state", state.text()));
        }
    }

    /** The last pre-notice that was not recalled. */
    Optional<PreNotice> preNotice() {
        return preNotices.isEmpty() || last(preNotices).recalledOn() != null
                ? Optional.empty()
                : Optional.of(last(preNotices));
    }

    /** The decision that was made, unless the police sent the case back since. */
    Optional<PenaltyDecision> decision() {
        return decisions.isEmpty() || state.isUndecided() || last(decisions).stage() != PenaltyDecision.Stage.APPROVED
                ? Optional.empty()
                : Optional.of(last(decisions));
    }

    /** What awaits a second person. */
    Optional<PenaltyDecision> proposal() {
        return decisions.isEmpty() || last(decisions).stage() != PenaltyDecision.Stage.PROPOSED
                ? Optional.empty()
                : Optional.of(last(decisions));
    }

    /** Puts another in the place of the last one. */
    static <T> void replaceLast(List<T> list, T by) {
        list.set(list.size() - 1, by);
    }

    private static <T> T last(List<T> list) {
        return list.get(list.size() - 1);
    }

    PenaltyId id() {
        return id;
    }

    Closing closing() {
        return closing == null ? Closing.NONE : closing;
    }

    String number() {
        return number;
    }

    Subject subject() {
        return subject;
    }

    String regionCode() {
        return regionCode;
    }

    AuthorityId authorityId() {
        return authorityId;
    }

    Filing filing() {
        return filing;
    }

    PenaltyState state() {
        return state;
    }

    long version() {
        return version;
    }
}
