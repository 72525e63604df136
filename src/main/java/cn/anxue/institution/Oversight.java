package cn.anxue.institution;

import cn.anxue.id.Uuid7;
import cn.anxue.region.AuthorityId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That an authority looked after an institution from one day until another, or still does. */
@Entity
@Table(name = "institution_oversight")
class Oversight {
    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "institution_id"))
    private InstitutionId institution;

    @Enumerated(EnumType.STRING)
    private Relation relation;

    private UUID authorityId;
    private @Nullable String agreementNumber;
    private LocalDate fromOn;
    private @Nullable LocalDate untilOn;
    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected Oversight() {}

    /** @param agreementNumber of the handover (移交协议) it rests on; null for the one it was registered with */
    Oversight(
            InstitutionId institution,
            Relation relation,
            AuthorityId authority,
            @Nullable String agreementNumber,
            LocalDate fromOn,
            Instant recordedAt) {
        this.id = Uuid7.next();
        this.institution = institution;
        this.relation = relation;
        this.authorityId = authority.value();
        this.agreementNumber = agreementNumber;
        this.fromOn = fromOn;
        this.recordedAt = recordedAt;
    }

    InstitutionId institution() {
        return institution;
    }

    Relation relation() {
        return relation;
    }

    AuthorityId authority() {
        return new AuthorityId(authorityId);
    }

    LocalDate fromOn() {
        return fromOn;
    }

    /** Ends on the day another takes over. */
    void endOn(LocalDate day) {
        untilOn = day;
    }

    OversightView view() {
        return new OversightView(id, relation, authority(), fromOn, untilOn, agreementNumber, recordedAt);
    }
}
