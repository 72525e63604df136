package cn.anxue.enforcement.list;

import cn.anxue.enforcement.Competence;
import cn.anxue.enforcement.DocumentNumber;
import cn.anxue.enforcement.EnforcementProblem;
import cn.anxue.enforcement.NumberSeries;
import cn.anxue.enforcement.Numbered;
import cn.anxue.enforcement.Subject;
import cn.anxue.identity.ActorId;
import cn.anxue.problem.ProblemException;
import cn.anxue.region.AuthorityId;
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
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One subject on the black or the white list, from its proposal to its end. */
@Entity
@Table(name = "enforcement_list_entry")
public class ListEntry implements Numbered {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ListEntryId id;

    @Enumerated(EnumType.STRING)
    private ListKind list;

    @Embedded
    private Subject subject;

    private String regionCode;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "authority_id"))
    private AuthorityId authorityId;

    private String basis;

    @Column(name = "from_on")
    private LocalDate from;

    @Column(name = "until_on")
    private @Nullable LocalDate until;

    @Enumerated(EnumType.STRING)
    private ListEntryState state;

    private @Nullable String number;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "proposed_by"))
    private ActorId proposedBy;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "decided_by"))
    private @Nullable ActorId decidedBy;

    private @Nullable LocalDate listedOn;
    private @Nullable String removalReason;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "removal_asked_by"))
    private @Nullable ActorId removalAskedBy;

    private @Nullable LocalDate removedOn;

    private @Nullable Hearing hearing;
    private @Nullable Observation observation;
    private @Nullable String unmet;
    private Publication publication;
    private @Nullable AskedReturn askedReturn;
    private @Nullable CreditShare creditShare;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected ListEntry() {}

    /** @param hearing null for the white list; one without an outcome makes the decision wait */
    ListEntry(
            ListDraft draft,
            Competence.Resolved resolved,
            ActorId proposedBy,
            LocalDate from,
            @Nullable Hearing hearing) {
        this.id = ListEntryId.next();
        this.list = draft.list();
        this.subject = resolved.subject();
        this.regionCode = resolved.issuer().regionCode();
        this.authorityId = resolved.issuer().authority().id();
        this.basis = draft.basis();
        this.from = from;
        this.until = draft.until();
        this.publication = Publication.due(draft.way().publishOnDecision());
        this.hearing = hearing;
        this.state = hearing != null && hearing.outcome() == null ? ListEntryState.HEARING : ListEntryState.PROPOSED;
        this.proposedBy = proposedBy;
    }

    /** Which of the white list's tests were not met when it was proposed. */
    void lacks(String reasons) {
        unmet = reasons.isEmpty() ? null : reasons;
    }

    /** What the subject says itself; the hearing goes on. */
    void say(String statement) {
        hearing = Objects.requireNonNull(hearing).said(statement);
    }

    /** The hearing is over; whoever puts it forward now is the proposer. */
    void heard(Heard heard, ActorId by) {
        become(ListEntryState.PROPOSED);
        hearing = Objects.requireNonNull(hearing).ended(heard);
        proposedBy = by;
    }

    void decide(DocumentNumber drawn, LocalDate on, ActorId by) {
        become(ListEntryState.DECIDED);
        number = drawn.toString();
        listedOn = on;
        decidedBy = by;
    }

    /** Also when it comes back from observation. */
    void publish(LocalDate on) {
        become(ListEntryState.LISTED);
        askedReturn = null;
        publication = publication.up(on);
    }

    /** Taken down while the decision stands. */
    void unpublish(LocalDate on, String reason) {
        become(ListEntryState.DECIDED);
        publication = publication.down(on, reason);
    }

    void observe(Observation observed) {
        become(ListEntryState.OBSERVATION);
        observation = observed;
        publication = publication.down(observed.from(), observed.cause());
    }

    void askReturn(ActorId by, String evidence) {
        if (askedReturn != null) {
            throw new ProblemException(ListProblem.RETURN_PENDING);
        }
        if (state != ListEntryState.OBSERVATION) {
            throw refused(ListEntryState.LISTED);
        }
        askedReturn = new AskedReturn(evidence, by);
    }

    /** Its return was not approved; the observation goes on, unless it ended otherwise meanwhile. */
    void stayObserved() {
        askedReturn = null;
    }

    /** @param by nobody where it was taken back or not decided in time */
    void refuse(@Nullable ActorId by) {
        become(ListEntryState.REFUSED);
        decidedBy = by;
    }

    void askRemoval(ActorId by, String reason) {
        if (removalReason != null) {
            throw new ProblemException(EnforcementProblem.REMOVAL_PENDING);
        }
        require(ListEntryState.REMOVED);
        removalAskedBy = by;
        removalReason = reason;
    }

    void remove(LocalDate on) {
        become(ListEntryState.REMOVED);
        removedOn = on;
        publication = publication.down(on, removalReason);
    }

    /** Taken off because of another decision, whatever was asked before. */
    void remove(LocalDate on, ActorId by, String reason) {
        removalAskedBy = by;
        removalReason = reason;
        remove(on);
    }

    /** The removal was not approved; the entry stands, unless it ended otherwise meanwhile. */
    void keep() {
        if (state.canBecome(ListEntryState.REMOVED)) {
            removalAskedBy = null;
            removalReason = null;
        }
    }

    void expire(LocalDate on) {
        become(ListEntryState.EXPIRED);
        removedOn = on;
        publication = publication.down(on, removalReason);
    }

    void share(LocalDate on, String reference) {
        if (state != ListEntryState.LISTED || creditShare != null) {
            throw new ProblemException(
                    state == ListEntryState.LISTED ? ListProblem.ALREADY_SHARED : ListProblem.NOT_PUBLISHED);
        }
        creditShare = new CreditShare(on, reference);
    }

    private void become(ListEntryState next) {
        require(next);
        state = next;
    }

    private void require(ListEntryState next) {
        if (!state.canBecome(next)) {
            throw refused(next);
        }
    }

    ProblemException refused(ListEntryState next) {
        return new ProblemException(EnforcementProblem.ENTRY_MOVE_REFUSED, Map.of("from", state, "to", next));
    }

    ListEntryId id() {
        return id;
    }

    public ListKind list() {
        return list;
    }

    ListEntryState state() {
        return state;
    }

    public Subject subject() {
        return subject;
    }

    boolean publishesOnDecision() {
        return publication.onDecision();
    }

    String regionCode() {
        return regionCode;
    }

    @Override
    public AuthorityId authorityId() {
        return authorityId;
    }

    @Override
    public NumberSeries series() {
        return list.series();
    }

    /** How decisions name it: its number. */
    public String decision() {
        return Objects.requireNonNull(number, () -> "not listed: " + id);
    }

    ListEntryView view() {
        return new ListEntryView(
                id,
                number == null ? null : DocumentNumber.parse(number),
                list,
                state,
                subject,
                regionCode,
                authorityId,
                basis,
                from,
                until,
                listedOn,
                removalReason,
                removedOn,
                hearing,
                observation,
                publication,
                askedReturn,
                creditShare,
                unmet,
                version);
    }
}
