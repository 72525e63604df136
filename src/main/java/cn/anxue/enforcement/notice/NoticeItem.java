package cn.anxue.enforcement.notice;

import cn.anxue.enforcement.EnforcementProblem;
import cn.anxue.identity.ActorId;
import cn.anxue.problem.ProblemException;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One problem to be put right, and by whom it was found put right (销号). */
@Entity
@Table(name = "enforcement_item")
class NoticeItem {
    @EmbeddedId
    private NoticeItemKey key;

    private String problem;

    @Enumerated(EnumType.STRING)
    private ProblemCategory category;

    private String measure;
    private String responsible;
    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private ItemState state;

    private @Nullable LocalDate closedOn;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "closed_by"))
    private @Nullable ActorId closedBy;

    private @Nullable String evidence;
    private @Nullable LocalDate reportedOn;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "reported_by"))
    private @Nullable ActorId reportedBy;

    private @Nullable String report;
    private @Nullable UUID findingId;

    @SuppressWarnings("NullAway.Init")
    protected NoticeItem() {}

    NoticeItem(NoticeId notice, int n, NoticeDraft.Item draft) {
        this.key = new NoticeItemKey(notice.value(), n);
        this.problem = draft.problem();
        this.category = draft.category();
        this.measure = draft.measure();
        this.responsible = draft.responsible();
        this.dueOn = draft.dueOn();
        this.state = ItemState.OPEN;
        this.findingId = draft.findingId();
    }

    /** Whoever has to put it right says that it is. */
    void report(ActorId by, LocalDate on, String said) {
        if (!state.canBecome(ItemState.REPORTED)) {
            throw moveRefused(ItemState.REPORTED);
        }
        state = ItemState.REPORTED;
        reportedOn = on;
        reportedBy = by;
        report = said;
    }

    /** By somebody other than whoever reported it. */
    void close(ActorId by, LocalDate on, String found) {
        if (isClosed()) {
            throw new ProblemException(EnforcementProblem.ITEM_ALREADY_CLOSED, Map.of("n", key.n()));
        }
        if (!state.canBecome(ItemState.CLOSED)) {
            throw new ProblemException(NoticeProblem.ITEM_NOT_REPORTED, Map.of("n", key.n()));
        }
        if (by.equals(reportedBy)) {
            throw new ProblemException(NoticeProblem.CHECKER_REPORTED, Map.of("n", key.n()));
        }
        state = ItemState.CLOSED;
        closedBy = by;
        closedOn = on;
        evidence = found;
    }

    /** Found not done. */
    void reopen(LocalDate newDueOn) {
        if (!state.canBecome(ItemState.OPEN)) {
            throw moveRefused(ItemState.OPEN);
        }
        state = ItemState.OPEN;
        closedBy = null;
        closedOn = null;
        evidence = null;
        dueOn = newDueOn;
    }

    private ProblemException moveRefused(ItemState next) {
        return new ProblemException(NoticeProblem.ITEM_MOVE_REFUSED, Map.of("n", key.n(), "from", state, "to", next));
    }

    int n() {
        return key.n();
    }

    boolean isClosed() {
        return state == ItemState.CLOSED;
    }

    NoticeView.Item view() {
        return new NoticeView.Item(
                key.n(),
                problem,
                category,
                measure,
                responsible,
                dueOn,
                state,
                closedOn,
                evidence,
                reportedOn,
                report,
                findingId);
    }
}
