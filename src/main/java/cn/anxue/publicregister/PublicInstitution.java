package cn.anxue.publicregister;

import cn.anxue.institution.InstitutionCategory;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.Licence;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All the public may know of an institution on one page. */
public record PublicInstitution(
        InstitutionId id,
        String name,
        @Nullable String brandName,
        List<String> formerNames,
        String uscc,
        InstitutionCategory category,
        String region,
        String address,
        String authority,
        @Nullable String authorityPhone,
        StandingWords standing,
        @Nullable Licence licence,
        PublicDeposit deposit,
        @Nullable FeeAccount feeAccount,
        List<Flag> notices,
        Instant asOf) {}
