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
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of an institution's history; only ever added. */
@Entity
@Table(name = "institution_event")
class InstitutionEvent {
    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "institution_id"))
    private InstitutionId institution;

    @Enumerated(EnumType.STRING)
    private EventKind what;

    private LocalDate happenedOn;
    private String decision;
    private @Nullable String detail;
    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected InstitutionEvent() {}

    InstitutionEvent(InstitutionId institution, HistoryEntry entry) {
        this.id = Uuid7.next();
        this.institution = institution;
        this.what = entry.what();
        this.happenedOn = entry.on();
        this.decision = entry.decision();
        this.detail = entry.detail();
        this.recordedAt = entry.recordedAt();
    }

    HistoryEntry entry() {
        return new HistoryEntry(what, happenedOn, decision, detail, recordedAt);
    }
}
