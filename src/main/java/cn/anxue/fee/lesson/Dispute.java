package cn.anxue.fee.lesson;

import cn.anxue.approval.ApprovalId;
import cn.anxue.fee.order.OrderId;
import cn.anxue.fee.order.OrderTerms;
import cn.anxue.id.Uuid7;
import cn.anxue.institution.InstitutionId;
import cn.anxue.problem.ProblemException;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A family's word against a lesson. */
@Entity
@DynamicUpdate
@Table(name = "fee_lesson_dispute")
class Dispute {
    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "order_id"))
    private OrderId orderId;

    private int n;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "institution_id"))
    private InstitutionId institutionId;

    private String regionCode;
    private byte[] reason;
    private Instant raisedAt;

    @Enumerated(EnumType.STRING)
    private DisputeState state;

    @Enumerated(EnumType.STRING)
    private @Nullable Ruling proposedRuling;

    private @Nullable String rulingReason;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "approval_id"))
    private @Nullable ApprovalId approvalId;

    private @Nullable Instant settledAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Dispute() {}

    Dispute(OrderTerms order, int n, byte[] reason, Instant raisedAt) {
        this.id = Uuid7.next();
        this.orderId = order.id();
        this.n = n;
        this.institutionId = order.institution();
        this.regionCode = order.regionCode();
        this.reason = reason;
        this.raisedAt = raisedAt;
        this.state = DisputeState.OPEN;
    }

    UUID id() {
        return id;
    }

    LessonKey lesson() {
        return new LessonKey(orderId, n);
    }

    InstitutionId institution() {
        return institutionId;
    }

    String regionCode() {
        return regionCode;
    }

    byte[] reason() {
        return reason;
    }

    DisputeState state() {
        return state;
    }

    /** What two people have found, or one has proposed. */
    Ruling ruling() {
        if (proposedRuling == null) {
            throw new IllegalStateException("no ruling on dispute " + id);
        }
        return proposedRuling;
    }

    void propose(Ruling ruling, String why, ApprovalId approval) {
        become(DisputeState.PROPOSED);
        proposedRuling = ruling;
        rulingReason = why;
        approvalId = approval;
    }

    /** The other person said no, or nobody decided. */
    void reopen() {
        become(DisputeState.OPEN);
    }

    void rule(Instant at) {
        become(ruling() == Ruling.VOID ? DisputeState.UPHELD : DisputeState.DISMISSED);
        settledAt = at;
    }

    void concede(Instant at) {
        become(DisputeState.CONCEDED);
        settledAt = at;
    }

    DisputeView view() {
        return new DisputeView(id, lesson(), institutionId, state, proposedRuling, approvalId, raisedAt, settledAt);
    }

    private void become(DisputeState next) {
        if (!state.canBecome(next)) {
            throw new ProblemException(LessonProblem.NO_OPEN_DISPUTE, Map.of("n", n));
        }
        state = next;
    }
}
