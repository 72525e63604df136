package cn.anxue.failure;

import cn.anxue.institution.InstitutionId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A failure as others read it; holds nothing about any family. */
public record FailureView(
        FailureId id,
        InstitutionId institution,
        String regionCode,
        FailureKind kind,
        String basis,
        FailureState state,
        LocalDate triggeredOn,
        @Nullable LocalDate claimsFrom,
        @Nullable LocalDate claimsUntil,
        @Nullable LocalDate publishedOn,
        @Nullable LocalDate endedOn,
        long version) {}
