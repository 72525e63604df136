package cn.anxue.deposit;

import cn.anxue.institution.Scale;
import cn.anxue.money.Money;
import cn.anxue.region.Rule;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How much must be deposited, and how what is held compares with it. Pure: the law, the facts and the day are arguments. */
final class DepositRules {
    private DepositRules() {}

    /**
     * The requirement on a day, by what holds first: an individual assessment, where the place assesses individually or
     * grants an exception; else the tier of the scale. Empty where neither can be: then it stays what it was, and
     * unassessed if it never was.
     */
    static Optional<DepositRequirement> requirement(
            DepositLaw law, Scale scale, Money floor, @Nullable DepositRequirement current, LocalDate today) {
        return individual(law, current, today)
                .or(() -> byTier(law, scale, floor))
                .map(base -> withFloor(base, law, floor));
    }

    /** An assessment as an officer makes it: the rule of the place where it has no tiers, an exception where it has. */
    static DepositRequirement assessment(DepositLaw law, IndividualAssessment assessment, Money floor) {
        DepositRequirement base = new DepositRequirement(
                law.goesByTiers() ? RequirementBasis.EXCEPTION : RequirementBasis.INDIVIDUAL,
                null,
                assessment.amount(),
                assessment.amount(),
                floor,
                assessment.document(),
                assessment.reason(),
                assessment.until());
        return withFloor(base, law, floor);
    }

    /** @param topUpDueOn absent where it is not short, or the place has set no term */
    static DepositState state(@Nullable Money required, Money held, @Nullable LocalDate topUpDueOn, LocalDate today) {
        if (required == null) {
            return DepositState.UNASSESSED;
        }
        int comparison = held.compareTo(required);
        if (comparison >= 0) {
            return comparison == 0 ? DepositState.MET : DepositState.EXCESS;
        }
        return topUpDueOn != null && today.isAfter(topUpDueOn) ? DepositState.OVERDUE : DepositState.SHORT;
    }

    static Money shortfall(Money required, Money held) {
        return required.minus(held).max(new Money(0, required.currency()));
    }

    private static Optional<DepositRequirement> individual(
            DepositLaw law, @Nullable DepositRequirement current, LocalDate today) {
        if (current == null || !current.holdsOn(today)) {
            return Optional.empty();
        }
        return switch (current.basis()) {
            case EXCEPTION -> Optional.of(current);
            case INDIVIDUAL -> law.goesByTiers() ? Optional.empty() : Optional.of(current);
            case TIER -> Optional.empty();
        };
    }

    private static Optional<DepositRequirement> byTier(DepositLaw law, Scale scale, Money floor) {
        Rule<DepositTiers> tiers = law.tiers();
        if (!law.goesByTiers() || tiers == null) {
            return Optional.empty();
        }
        DepositTiers.Tier tier = tiers.value().of(scale);
        return Optional.of(new DepositRequirement(
                RequirementBasis.TIER,
                tier.label(),
                tier.amount(),
                tier.amount(),
                floor,
                tiers.document(),
                null,
                null));
    }

    // domain.md 6.1: tier and floor are two figures; never silently the one or the other.
    private static DepositRequirement withFloor(DepositRequirement base, DepositLaw law, Money floor) {
        return new DepositRequirement(
                base.basis(),
                base.tier(),
                base.assessed(),
                law.floorIncluded() ? base.assessed().max(floor) : base.assessed(),
                floor,
                base.document(),
                base.reason(),
                base.until());
    }
}
