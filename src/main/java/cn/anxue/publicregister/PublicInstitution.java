package cn.anxue.publicregister;

import cn.anxue.institution.InstitutionCategory;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.Licence;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All the public may know of an institution on one page.
 *
 * @param replies what it says itself to notices, by their numbers
 */
public record PublicInstitution(
        InstitutionId id,
        String name,
        @Nullable String brandName,
        List<String> formerNames,
        String uscc,
        InstitutionCategory category,
        String regionCode,
        String region,
        String address,
        String authority,
        @Nullable String authorityPhone,
        StandingWords standing,
        @Nullable Licence licence,
        PublicDeposit deposit,
        @Nullable FeeAccount feeAccount,
        @Nullable Reconciled reconciled,
        List<Flag> notices,
        Map<String, String> replies,
        Instant asOf) {
    /** The documents behind its standing: what holds against it today. */
    public List<Flag> basis() {
        return notices.stream().filter(Flag::isAdverse).toList();
    }

    /** What it says to a notice; null where it says nothing. */
    public @Nullable String reply(String number) {
        return replies.get(number);
    }
}
