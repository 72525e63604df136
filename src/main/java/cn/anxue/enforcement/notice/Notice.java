package cn.anxue.enforcement.notice;

import cn.anxue.enforcement.DocumentNumber;
import cn.anxue.enforcement.EnforcementProblem;
import cn.anxue.enforcement.Issuer;
import cn.anxue.enforcement.NumberSeries;
import cn.anxue.enforcement.Numbered;
import cn.anxue.enforcement.Subject;
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
public class Notice implements Numbered {
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

    @Embedded
    private NoticeProgress progress;

    private @Nullable String number;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "proposed_by"))
    private ActorId proposedBy;

    private LocalDate proposedOn;
    private @Nullable LocalDate issuedOn;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "decided_by"))
    private @Nullable ActorId decidedBy;

    @Embedded
    private @Nullable Withdrawal withdrawal;

    @Embedded
    private @Nullable Wording wording;

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "notice_id", insertable = false, updatable = false)
    @OrderBy("key.n")
    @BatchSize(size = NOTICES_AT_ONCE)
    private List<NoticeItem> items = new ArrayList<>();

    @Version
    private long version;

    /** Who wrote it, and when. */
    record Author(ActorId id, LocalDate on) {}

    @SuppressWarnings("NullAway.Init")
    protected Notice() {}

    /** @param first where it begins: as a draft, or ready to be issued */
    Notice(NoticeDraft draft, Subject subject, Issuer issuer, Author author, NoticeStep first) {
        this.id = NoticeId.next();
        this.kind = draft.kind();
        this.subject = subject;
        this.regionCode = issuer.regionCode();
        this.authorityId = issuer.authority().id();
        this.basis = draft.basis();
        this.wording = draft.wording();
        this.progress = new NoticeProgress(first);
        this.proposedBy = author.id();
        this.proposedOn = author.on();
        draft.items().forEach(item -> items.add(new NoticeItem(id, items.size() + 1, item)));
    }

    /** Somebody else finds the draft lawful, or sends it back. */
    void check(ActorId by, boolean passed, String opinion) {
        requireOther(by);
        progress.check(by, passed, opinion);
    }

    void issue(DocumentNumber drawn, LocalDate on, LocalDate serveBy) {
        progress.issue(serveBy);
        number = drawn.toString();
        issuedOn = on;
    }

    void approve(DocumentNumber drawn, LocalDate on, LocalDate serveBy, ActorId by) {
        issue(drawn, on, serveBy);
        decidedBy = by;
    }

    void refuse(ActorId by) {
        progress.become(NoticeStep.REFUSED);
        decidedBy = by;
    }

    void serve(LocalDate on, LocalDate answerDue, LocalDate objectionUntil) {
        if (issuedOn != null && on.isBefore(issuedOn)) {
            throw new ProblemException(NoticeProblem.SERVED_BEFORE_ISSUED, Map.of("issued", issuedOn));
        }
        LocalDate answerBy = wording().answerBy();
        progress.serve(on, answerBy == null ? answerDue : answerBy, objectionUntil);
    }

    /** Whether nothing keeps it open any more: its receipt is there, or its answer accepted, and no problem is open. */
    boolean isFulfilled() {
        boolean replied = progress.step() == NoticeStep.ACCEPTED
                || progress.step() == NoticeStep.ACKNOWLEDGED && kind.endsWithReceipt();
        return replied && isPutRight();
    }

    void reportItem(int n, ActorId by, LocalDate on, String said) {
        progress.requireServed();
        item(n).report(by, on, said);
    }

    /** Closes one item, and the notice with its last one unless only a decision ends it. */
    void closeItem(int n, ActorId by, LocalDate on, String evidence) {
        progress.requireInForce();
        requireOther(by);
        item(n).close(by, on, evidence);
        if (isPutRight()) {
            progress.close(on);
        }
    }

    /** An item is found not done; a notice closed meanwhile goes on. */
    void reopenItem(int n, LocalDate newDueOn) {
        item(n).reopen(newDueOn);
        if (progress.step() == NoticeStep.CLOSED) {
            progress.goOn(newDueOn);
        }
        progress.requireInForce();
    }

    void askWithdrawal(ActorId by, String reason) {
        Withdrawal asked = withdrawal().ask(by, reason);
        progress.require(NoticeStep.WITHDRAWN);
        withdrawal = asked;
    }

    void withdraw(ActorId by, LocalDate on, LocalDate takeDownBy) {
        progress.become(NoticeStep.WITHDRAWN);
        withdrawal = withdrawal().done(by, on, kind.isPublished() ? takeDownBy : null);
    }

    void takeDown(ActorId by, LocalDate on) {
        withdrawal = withdrawal().takenDown(by, on);
    }

    /** The withdrawal was not approved; the notice stays in force. */
    void keep() {
        withdrawal = null;
    }

    boolean mayBeWithdrawn() {
        return withdrawal().withdrawalReason() == null && progress.step().canBecome(NoticeStep.WITHDRAWN);
    }

    private Withdrawal withdrawal() {
        return withdrawal == null ? Withdrawal.NONE : withdrawal;
    }

    private boolean isPutRight() {
        return !kind.isRuling() && items.stream().allMatch(NoticeItem::isClosed);
    }

    void requireOther(ActorId by) {
        if (by.equals(proposedBy)) {
            throw new ProblemException(EnforcementProblem.SECOND_PERSON_REQUIRED);
        }
    }

    private Wording wording() {
        return wording == null ? Wording.NONE : wording;
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

    public NoticeKind kind() {
        return kind;
    }

    public Subject subject() {
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
        return progress.step().state();
    }

    NoticeProgress progress() {
        return progress;
    }

    /** How decisions name it: its number. */
    public String decision() {
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
                state(),
                subject,
                regionCode,
                authorityId,
                basis,
                items.stream().map(NoticeItem::view).toList(),
                proposedOn,
                issuedOn,
                progress.closedOn(),
                withdrawal().withdrawalReason(),
                withdrawal().withdrawnOn(),
                progress.step(),
                progress.clocks(),
                wording(),
                withdrawal(),
                progress.check(),
                version);
    }
}
