package cn.anxue.institution;

import cn.anxue.region.AuthorityId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An institution as other rooms read it.
 *
 * @param licence null until one is granted
 * @param competentAuthorityId in force today, as is {@code depositSupervisorId}
 * @param version what an ETag says
 */
public record InstitutionView(
        InstitutionId id,
        Uscc uscc,
        String name,
        @Nullable String brandName,
        InstitutionCategory category,
        String regionCode,
        String address,
        String legalRepresentative,
        String contactPhone,
        @Nullable String nationalPlatformId,
        @Nullable Licence licence,
        Scale scale,
        InstitutionState state,
        AuthorityId competentAuthorityId,
        AuthorityId depositSupervisorId,
        LocalDate registeredOn,
        long version) {}
