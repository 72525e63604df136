package cn.anxue.inspection.annual;

import cn.anxue.identity.ActorId;
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
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A list of results or grades that one person puts to another. */
@Entity
@Table(name = "inspection_batch")
class Batch {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private BatchId id;

    @Enumerated(EnumType.STRING)
    private BatchKind kind;

    private String regionCode;
    private int year;

    @Enumerated(EnumType.STRING)
    private BatchState state;

    @Embedded
    private @Nullable Earlier earlier;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "proposed_by"))
    private ActorId proposedBy;

    private LocalDate proposedOn;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "decided_by"))
    private @Nullable ActorId decidedBy;

    private @Nullable LocalDate decidedOn;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Batch() {}

    /** @param earlier the decision taken before, where the list is an import */
    Batch(BatchKind kind, String regionCode, int year, @Nullable Earlier earlier, ActorId by, LocalDate on) {
        this.id = BatchId.next();
        this.kind = kind;
        this.regionCode = regionCode;
        this.year = year;
        this.state = BatchState.PROPOSED;
        this.earlier = earlier;
        this.proposedBy = by;
        this.proposedOn = on;
    }

    void approve(ActorId by, LocalDate on) {
        state = BatchState.APPROVED;
        decidedBy = by;
        decidedOn = on;
    }

    void refuse(@Nullable ActorId by, LocalDate on) {
        state = BatchState.REFUSED;
        decidedBy = by;
        decidedOn = on;
    }

    BatchId id() {
        return id;
    }

    BatchKind kind() {
        return kind;
    }

    int year() {
        return year;
    }

    String regionCode() {
        return regionCode;
    }

    /** The day its results or grades count from. */
    LocalDate effectiveOn() {
        return earlier == null ? Objects.requireNonNull(decidedOn) : earlier.decidedOn();
    }

    @Nullable
    LocalDate publishedBefore() {
        return earlier == null ? null : earlier.publishedOn();
    }
}
