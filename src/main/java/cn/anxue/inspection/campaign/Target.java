package cn.anxue.inspection.campaign;

import cn.anxue.institution.InstitutionId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An institution a round is to reach, and when it did. */
public record Target(
        InstitutionId institution,
        String uscc,
        String name,
        @Nullable UUID task,
        @Nullable LocalDate reachedOn) {}
