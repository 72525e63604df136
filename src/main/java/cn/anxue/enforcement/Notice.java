package cn.anxue.enforcement;

import cn.anxue.identity.ActorId;
import cn.anxue.problem.ProblemException;
import cn.anxue.region.AuthorityId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** A notice or an order of an authority, from its proposal to its end. */
@Entity
@Table(name = "enforcement_notice")
class Notice implements Numbered {
    private static final int NOTICES_AT_ONCE = 100;

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private NoticeId id;

    @Enumerated(EnumType.STRING)
    private NoticeKind kind;

    @Embedded
    private Subject subject;

    private String regionCode;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "authority_id"))
    private AuthorityId authorityId;

    private String basis;

    @Enumerated(EnumType.STRING)
    private NoticeState state;

    private @Nullable String number;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "proposed_by"))
    private ActorId proposedBy;

    private LocalDate proposedOn;
    private @Nullable LocalDate issuedOn;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "decided_by"))
    private @Nullable ActorId decidedBy;

    private @Nullable LocalDate closedOn;
    private @Nullable String withdrawalReason;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "withdrawal_asked_by"))
    private @Nullable ActorId withdrawalAskedBy;

    private @Nullable LocalDate withdrawnOn;

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "notice_id", insertable = false, updatable = false)
    @OrderBy("key.n")
    @BatchSize(size = NOTICES_AT_ONCE)
    private List<NoticeItem> items = new ArrayList<>();

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Notice() {}

    Notice(NoticeDraft draft, Subject subject, Issuer issuer, ActorId proposedBy, LocalDate on) {
        this.id = NoticeId.next();
        this.kind = draft.kind();
        this.subject = subject;
        this.regionCode = issuer.regionCode();
        this.authorityId = issuer.authority().id();
        this.basis = draft.basis();
        this.state = NoticeState.PROPOSED;
        this.proposedBy = proposedBy;
        this.proposedOn = on;
        draft.items().forEach(item -> items.add(new NoticeItem(id, items.size() + 1, item)));
    }

    void issue(DocumentNumber drawn, LocalDate on) {
        become(NoticeState.ISSUED);
        number = drawn.toString();
        issuedOn = on;
    }

    void approve(DocumentNumber drawn, LocalDate on, ActorId by) {
        issue(drawn, on);
        decidedBy = by;
    }

    void refuse(ActorId by) {
        become(NoticeState.REFUSED);
        decidedBy = by;
    }

    /** Nobody decided. */
    void lapse() {
        become(NoticeState.REFUSED);
    }

    /** Closes one item, and the notice with its last one unless only a decision ends it. */
    void closeItem(int n, ActorId by, LocalDate on, String evidence) {
        if (state != NoticeState.ISSUED) {
            throw new ProblemException(EnforcementProblem.NOTICE_NOT_IN_FORCE, Map.of("state", state));
        }
        if (by.equals(proposedBy)) {
            throw new ProblemException(EnforcementProblem.SECOND_PERSON_REQUIRED);
        }
        item(n).close(by, on, evidence);
        if (!kind.isRuling() && items.stream().allMatch(NoticeItem::isClosed)) {
            become(NoticeState.CLOSED);
            closedOn = on;
        }
    }

    void askWithdrawal(ActorId by, String reason) {
        if (withdrawalReason != null) {
            throw new ProblemException(EnforcementProblem.WITHDRAWAL_PENDING);
        }
        require(NoticeState.WITHDRAWN);
        withdrawalAskedBy = by;
        withdrawalReason = reason;
    }

    void withdraw(LocalDate on) {
        become(NoticeState.WITHDRAWN);
        withdrawnOn = on;
    }

    /** The withdrawal was not approved; the notice stays in force. */
    void keep() {
        withdrawalAskedBy = null;
        withdrawalReason = null;
    }

    private void become(NoticeState next) {
        require(next);
        state = next;
    }

    private void require(NoticeState next) {
        if (!state.canBecome(next)) {
            throw new ProblemException(EnforcementProblem.NOTICE_MOVE_REFUSED, Map.of("from", state, "to", next));
        }
    }

    private NoticeItem item(int n) {
        return items.stream()
                .filter(item -> item.n() == n)
                .findFirst()
                .orElseThrow(() -> new ProblemException(EnforcementProblem.ITEM_NOT_FOUND, Map.of("n", n)));
    }

    NoticeId id() {
        return id;
    }

    NoticeKind kind() {
        return kind;
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
        return kind.series();
    }

    NoticeState state() {
        return state;
    }

    /** How decisions name it: its number. */
    String decision() {
        if (number == null) {
            throw new IllegalStateException("not issued: " + id);
        }
        return number;
    }

    NoticeView view() {
        return new NoticeView(
                id,
                number == null ? null : DocumentNumber.parse(number),
                kind,
                state,
                subject,
                regionCode,
                authorityId,
                basis,
                items.stream().map(NoticeItem::view).toList(),
                proposedOn,
                issuedOn,
                closedOn,
                withdrawalReason,
                withdrawnOn,
                version);
    }
}
