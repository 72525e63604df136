package cn.anxue.inspection;

import cn.anxue.institution.InstitutionId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.LocalDate;

/** One institution that a supervisor keeps an eye on. */
@Embeddable
record Assignment(
        @Embedded @AttributeOverride(name = "value", column = @Column(name = "institution_id", nullable = false))
        InstitutionId institution,

        @Column(nullable = false) LocalDate since) {}
