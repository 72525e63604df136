package cn.anxue.institution.transfer;

import cn.anxue.identity.ActorId;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** An agreement between two authorities on the institutions it names. */
@Entity
@Table(name = "institution_transfer")
class Transfer {
    private static final int TRANSFERS_AT_ONCE = 50;

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private TransferId id;

    private String agreementNumber;
    private @Nullable UUID documentId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "from_id"))
    private AuthorityId from;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "to_id"))
    private AuthorityId to;

    private LocalDate takesEffectOn;
    private boolean depositToo;
    private @Nullable String remark;

    @Enumerated(EnumType.STRING)
    private TransferState state;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "proposed_by"))
    private ActorId proposedBy;

    private LocalDate proposedOn;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "decided_by"))
    private @Nullable ActorId decidedBy;

    private @Nullable LocalDate decidedOn;
    private @Nullable LocalDate endedOn;
    private @Nullable String endedBecause;

    @ElementCollection
    @CollectionTable(name = "institution_transfer_line", joinColumns = @JoinColumn(name = "transfer_id"))
    @OrderColumn(name = "n")
    @BatchSize(size = TRANSFERS_AT_ONCE)
    private List<TransferLine> lines = new ArrayList<>();

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Transfer() {}

    Transfer(TransferDraft draft, AuthorityId from, List<TransferLine> lines, ActorId proposedBy, LocalDate on) {
        this.id = TransferId.next();
        this.agreementNumber = draft.agreementNumber();
        this.documentId = draft.documentId();
        this.from = from;
        this.to = draft.to();
        this.takesEffectOn = draft.takesEffectOn();
        this.depositToo = draft.depositToo();
        this.remark = draft.remark();
        this.state = TransferState.PROPOSED;
        this.proposedBy = proposedBy;
        this.proposedOn = on;
        this.lines.addAll(lines);
    }

    void accept(ActorId by, LocalDate on) {
        become(TransferState.ACCEPTED);
        decidedBy = by;
        decidedOn = on;
    }

    /** Nobody, where it was not answered. */
    void refuse(@Nullable ActorId by, LocalDate on) {
        become(TransferState.REFUSED);
        decidedBy = by;
        decidedOn = on;
        endLines();
    }

    void callOff(LocalDate on, String because) {
        become(TransferState.CALLED_OFF);
        endedOn = on;
        endedBecause = because;
        endLines();
    }

    /** With what became of each line, in their order. */
    void carryOut(LocalDate on, List<TransferLine> ended) {
        become(TransferState.IN_FORCE);
        endedOn = on;
        for (int i = 0; i < lines.size(); i++) {
            lines.set(i, ended.get(i));
        }
    }

    boolean isDue(LocalDate today) {
        return state == TransferState.ACCEPTED && !today.isBefore(takesEffectOn);
    }

    private void endLines() {
        lines.replaceAll(line -> line.ended(TransferLine.Outcome.NOT_HANDED_OVER, null));
    }

    private void become(TransferState next) {
        if (!state.canBecome(next)) {
            throw new ProblemException(
                    TransferProblem.TRANSFER_MOVE_REFUSED, Map.of("from", state.text(), "to", next.text()));
        }
        state = next;
    }

    TransferId id() {
        return id;
    }

    AuthorityId from() {
        return from;
    }

    AuthorityId to() {
        return to;
    }

    String agreementNumber() {
        return agreementNumber;
    }

    boolean depositToo() {
        return depositToo;
    }

    List<TransferLine> lines() {
        return List.copyOf(lines);
    }

    TransferView view() {
        return new TransferView(
                id,
                agreementNumber,
                documentId,
                from,
                to,
                takesEffectOn,
                depositToo,
                remark,
                state,
                proposedOn,
                decidedOn,
                endedOn,
                endedBecause,
                List.copyOf(lines),
                version);
    }
}
