package cn.anxue.inspection.annual;

import cn.anxue.institution.InstitutionId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A credit grade as people read it. */
public record GradeLine(
        CreditGradeId id,
        InstitutionId institution,
        String name,
        String uscc,
        int year,
        Grade grade,
        String reasons,
        GradeState state,
        @Nullable LocalDate decidedOn,
        @Nullable LocalDate publishedOn) {}
