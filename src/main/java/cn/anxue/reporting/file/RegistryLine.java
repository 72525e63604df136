package cn.anxue.reporting.file;

import cn.anxue.enforcement.Standing;
import cn.anxue.institution.InstitutionCategory;
import cn.anxue.institution.InstitutionState;
import cn.anxue.money.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One institution in the registry. Nothing is required of a deposit nobody has assessed. */
public record RegistryLine(
        UUID id,
        String name,
        String uscc,
        InstitutionCategory category,
        String regionName,
        InstitutionState state,
        Standing standing,
        @Nullable LocalDate licenceExpiresOn,
        @Nullable Money required,
        Money held) {
    public boolean isShort() {
        return required != null && held.minor() < required.minor();
    }
}
