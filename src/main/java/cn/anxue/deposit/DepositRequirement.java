package cn.anxue.deposit;

import cn.anxue.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an institution must have deposited, and by which document.
 *
 * @param tier as documents name it; null where it was assessed individually
 * @param assessed by tier or assessment, before the floor is looked at
 * @param required what must be held: the same, or the floor where the place includes it and it is higher
 * @param floor the fees of one charging period (D1), shown beside the requirement everywhere
 * @param until the last day of an exception granted for a time
 */
public record DepositRequirement(
        RequirementBasis basis,
        @Nullable String tier,
        Money assessed,
        Money required,
        Money floor,
        String document,
        @Nullable String reason,
        @Nullable LocalDate until) {
    boolean isIndividual() {
        return basis != RequirementBasis.TIER;
    }

    boolean holdsOn(LocalDate day) {
        return until == null || !day.isAfter(until);
    }
}
