package cn.anxue.school;

import cn.anxue.institution.InstitutionId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An institution a school has selected, and how that stands.
 *
 * @param listNumber of its entry on the white list when it was selected
 */
public record Provider(
        UUID id,
        SchoolId school,
        InstitutionId institution,
        String name,
        String uscc,
        String listNumber,
        String service,
        LocalDate fromOn,
        LocalDate untilOn,
        ProviderState state,
        @Nullable LocalDate endedOn,
        @Nullable String reason) {
    /** Selected and within its term. */
    public boolean teaches(LocalDate day) {
        return state == ProviderState.SELECTED && !day.isBefore(fromOn) && !day.isAfter(untilOn);
    }
}
