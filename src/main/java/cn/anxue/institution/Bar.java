package cn.anxue.institution;

import cn.anxue.id.Uuid7;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That a decision of an upper room keeps an institution from something, until it is lifted. */
@Entity
@Table(name = "institution_bar")
class Bar {
    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "institution_id"))
    private InstitutionId institution;

    @Enumerated(EnumType.STRING)
    private BarKind kind;

    private String decision;
    private Instant setAt;
    private @Nullable Instant liftedAt;

    @SuppressWarnings("NullAway.Init")
    protected Bar() {}

    Bar(InstitutionId institution, BarKind kind, String decision, Instant setAt) {
        this.id = Uuid7.next();
        this.institution = institution;
        this.kind = kind;
        this.decision = decision;
        this.setAt = setAt;
    }

    void lift(Instant at) {
        liftedAt = at;
    }

    InstitutionId institution() {
        return institution;
    }

    BarView view() {
        return new BarView(kind, decision, setAt);
    }
}
