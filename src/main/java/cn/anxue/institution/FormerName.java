package cn.anxue.institution;

import cn.anxue.id.Uuid7;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A name an institution went by, kept so that families who know only that one find it (曾用名). */
@Entity
@Table(name = "institution_former_name")
class FormerName {
    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "institution_id"))
    private InstitutionId institution;

    private String name;
    private @Nullable LocalDate untilOn;

    @SuppressWarnings("NullAway.Init")
    protected FormerName() {}

    /** @param untilOn the day it was given up; null where that is not known */
    FormerName(InstitutionId institution, String name, @Nullable LocalDate untilOn) {
        this.id = Uuid7.next();
        this.institution = institution;
        this.name = name;
        this.untilOn = untilOn;
    }

    String name() {
        return name;
    }
}
