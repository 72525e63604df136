package cn.anxue.enforcement;

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
import org.jspecify.annotations.Nullable;

/** One subject on the black or the white list, from its proposal to its end. */
@Entity
@Table(name = "enforcement_list_entry")
class ListEntry implements Numbered {
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

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected ListEntry() {}

    ListEntry(ListDraft draft, Competence.Resolved resolved, ActorId proposedBy, LocalDate from) {
        this.id = ListEntryId.next();
        this.list = draft.list();
        this.subject = resolved.subject();
        this.regionCode = resolved.issuer().regionCode();
        this.authorityId = resolved.issuer().authority().id();
        this.basis = draft.basis();
        this.from = from;
        this.until = draft.until();
        this.state = ListEntryState.PROPOSED;
        this.proposedBy = proposedBy;
    }

    void list(DocumentNumber drawn, LocalDate on, ActorId by) {
        become(ListEntryState.LISTED);
        number = drawn.toString();
        listedOn = on;
        decidedBy = by;
    }

    void refuse(ActorId by) {
        become(ListEntryState.REFUSED);
        decidedBy = by;
    }

    /** Nobody decided. */
    void lapse() {
        become(ListEntryState.REFUSED);
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
    }

    /** Taken off because of another decision, whatever was asked before. */
    void remove(LocalDate on, ActorId by, String reason) {
        removalAskedBy = by;
        removalReason = reason;
        remove(on);
    }

    /** The removal was not approved; the entry stands, unless it ended otherwise meanwhile. */
    void keep() {
        if (state == ListEntryState.LISTED) {
            removalAskedBy = null;
            removalReason = null;
        }
    }

    void expire(LocalDate on) {
        become(ListEntryState.EXPIRED);
        removedOn = on;
    }

    private void become(ListEntryState next) {
        require(next);
        state = next;
    }

    private void require(ListEntryState next) {
        if (!state.canBecome(next)) {
            throw new ProblemException(EnforcementProblem.ENTRY_MOVE_REFUSED, Map.of("from", state, "to", next));
        }
    }

    ListEntryId id() {
        return id;
    }

    ListKind list() {
        return list;
    }

    ListEntryState state() {
        return state;
    }

    Subject subject() {
        return subject;
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
    String decision() {
        if (number == null) {
            throw new IllegalStateException("not listed: " + id);
        }
        return number;
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
                version);
    }
}
