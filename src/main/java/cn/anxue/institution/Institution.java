package cn.anxue.institution;

import cn.anxue.problem.ProblemException;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One off-campus tutoring institution (校外培训机构). */
@Entity
@Table(name = "institution")
class Institution {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private InstitutionId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "uscc"))
    private Uscc uscc;

    private String name;
    private @Nullable String brandName;

    @Enumerated(EnumType.STRING)
    private InstitutionCategory category;

    private String regionCode;
    private String address;
    private String legalRepresentative;
    private String contactPhone;
    private @Nullable String nationalPlatformId;

    @Embedded
    private @Nullable Licence licence;

    @Embedded
    private Scale scale;

    @Enumerated(EnumType.STRING)
    private InstitutionState state;

    private LocalDate registeredOn;
    private @Nullable LocalDate activatedOn;
    private Instant recordedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Institution() {}

    @SuppressWarnings("NullAway.Init") // describe() sets the rest
    Institution(InstitutionId id, Uscc uscc, Particulars particulars, LocalDate registeredOn, Instant recordedAt) {
        this.id = id;
        this.uscc = uscc;
        this.state = InstitutionState.REGISTERED;
        this.registeredOn = registeredOn;
        this.recordedAt = recordedAt;
        describe(particulars);
    }

    InstitutionId id() {
        return id;
    }

    Uscc uscc() {
        return uscc;
    }

    InstitutionState state() {
        return state;
    }

    LocalDate registeredOn() {
        return registeredOn;
    }

    long version() {
        return version;
    }

    Particulars particulars() {
        return new Particulars(
                name,
                brandName,
                category,
                regionCode,
                address,
                legalRepresentative,
                contactPhone,
                nationalPlatformId,
                licence,
                scale);
    }

    final void describe(Particulars particulars) {
        name = particulars.name();
        brandName = particulars.brandName();
        category = particulars.category();
        regionCode = particulars.regionCode();
        address = particulars.address();
        legalRepresentative = particulars.legalRepresentative();
        contactPhone = particulars.contactPhone();
        nationalPlatformId = particulars.nationalPlatformId();
        licence = particulars.licence();
        scale = particulars.scale();
    }

    /** @throws ProblemException {@code MOVE_NOT_ALLOWED} */
    void requireOpen(InstitutionMove move) {
        if (!move.isOpenFrom(state)) {
            throw new ProblemException(
                    InstitutionProblem.MOVE_NOT_ALLOWED, Map.of("state", state.name(), "move", move.name()));
        }
    }

    /** Goes where the act leads from here. */
    InstitutionsMoved.Moved move(InstitutionMove move, LocalDate on, String decision) {
        requireOpen(move);
        var from = state;
        state = move.target(activatedOn != null);
        if (move == InstitutionMove.ACTIVATE) {
            activatedOn = on;
        }
        return new InstitutionsMoved.Moved(id, move, from, state, on, decision);
    }
}
