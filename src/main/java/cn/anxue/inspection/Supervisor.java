package cn.anxue.inspection;

import cn.anxue.identity.ActorId;
import cn.anxue.institution.InstitutionId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** A citizen appointed to keep an eye on some institutions. */
@Entity
@Table(name = "inspection_supervisor")
class Supervisor {
    private static final int SUPERVISORS_AT_ONCE = 200;

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private SupervisorId id;

    private String name;
    private String regionCode;
    private @Nullable String area;
    private LocalDate appointedOn;
    private @Nullable LocalDate endedOn;
    private @Nullable String endReason;
    private @Nullable UUID actorId;
    private @Nullable LocalDate lastReportOn;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "appointed_by"))
    private ActorId appointedBy;

    @ElementCollection
    @CollectionTable(name = "inspection_assignment", joinColumns = @JoinColumn(name = "supervisor_id"))
    @BatchSize(size = SUPERVISORS_AT_ONCE)
    private Set<Assignment> assignments = new LinkedHashSet<>();

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Supervisor() {}

    Supervisor(Appointment appointment, ActorId appointedBy, LocalDate on) {
        this.id = SupervisorId.next();
        this.name = appointment.name();
        this.regionCode = appointment.regionCode();
        this.area = appointment.area();
        this.appointedOn = on;
        this.appointedBy = appointedBy;
        assign(appointment.institutions(), on);
    }

    /** Adds those not assigned before. */
    void assign(Collection<InstitutionId> institutions, LocalDate on) {
        List<InstitutionId> present = institutions();
        institutions.stream()
                .distinct()
                .filter(institution -> !present.contains(institution))
                .forEach(institution -> assignments.add(new Assignment(institution, on)));
    }

    void end(LocalDate on, String reason) {
        endedOn = on;
        endReason = reason;
    }

    void signInAs(ActorId actor) {
        actorId = actor.value();
    }

    void reported(LocalDate on) {
        lastReportOn = on;
    }

    void knowArea(@Nullable String streetOrCommunity) {
        area = streetOrCommunity;
    }

    boolean isInOffice() {
        return endedOn == null;
    }

    boolean watches(InstitutionId institution) {
        return institutions().contains(institution);
    }

    LocalDate appointedOn() {
        return appointedOn;
    }

    SupervisorId id() {
        return id;
    }

    String regionCode() {
        return regionCode;
    }

    SupervisorView view() {
        return new SupervisorView(
                id,
                name,
                regionCode,
                area,
                appointedOn,
                endedOn,
                endReason,
                actorId == null ? null : new ActorId(actorId),
                lastReportOn,
                institutions());
    }

    private List<InstitutionId> institutions() {
        return assignments.stream().map(Assignment::institution).sorted().toList();
    }
}
