package cn.anxue.deposit.agreement;

import cn.anxue.id.Uuid7;
import cn.anxue.identity.ActorId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One party's signature under an agreement. */
@Entity
@Table(name = "deposit_agreement_signature")
class Signature {
    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Agreement agreement;

    @Enumerated(EnumType.STRING)
    private Party party;

    private String signedBy;
    private LocalDate signedOn;

    @Nullable
    private UUID documentId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "recorded_by"))
    private ActorId recordedBy;

    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected Signature() {}

    Signature(Agreement agreement, Party party, SignatureDraft draft, ActorId recordedBy, Instant recordedAt) {
        this.id = Uuid7.next();
        this.agreement = agreement;
        this.party = party;
        this.signedBy = draft.signedBy();
        this.signedOn = draft.signedOn();
        this.documentId = draft.documentId();
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
    }

    Party party() {
        return party;
    }

    AgreementView.Signed view() {
        return new AgreementView.Signed(party, signedBy, signedOn, documentId);
    }
}
