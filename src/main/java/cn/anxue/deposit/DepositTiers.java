package cn.anxue.deposit;

import cn.anxue.institution.Scale;
import cn.anxue.money.Money;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tiers of a place by scale of operation (经营规模); the value of the local rule {@code deposit.tiers}. An institution
 * falls into the first tier whose bounds it exceeds in nothing.
 *
 * @param tiers amounts growing, the last without bounds
 */
public record DepositTiers(List<Tier> tiers) {
    /** A bound that is absent bounds nothing; all are inclusive. */
    public record Tier(
            @Nullable Integer upToStudents,
            @Nullable Integer upToSquareMetres,
            @Nullable Integer upToTeachingPoints,
            Money amount) {
        private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

        boolean takes(Scale scale) {
            return within(scale.students(), upToStudents)
                    && within(scale.premisesSquareMetres(), upToSquareMetres)
                    && within(scale.teachingPoints(), upToTeachingPoints);
        }

        boolean isUnbounded() {
            return upToStudents == null && upToSquareMetres == null && upToTeachingPoints == null;
        }

        /** As documents name it, by its amount: 10万. */
        public String label() {
            return new BigDecimal(amount.decimal())
                            .divide(TEN_THOUSAND)
                            .stripTrailingZeros()
                            .toPlainString() + "万";
        }

        private static boolean within(int measure, @Nullable Integer bound) {
            return bound == null || measure <= bound;
        }
    }

    public DepositTiers {
        tiers = List.copyOf(tiers);
        if (tiers.isEmpty() || !tiers.get(tiers.size() - 1).isUnbounded()) {
            throw new IllegalArgumentException("the last tier must be without bounds");
        }
        for (int i = 1; i < tiers.size(); i++) {
            if (tiers.get(i).amount().compareTo(tiers.get(i - 1).amount()) <= 0) {
                throw new IllegalArgumentException("amounts must grow from tier to tier");
            }
        }
    }

    public Tier of(Scale scale) {
        return tiers.stream().filter(tier -> tier.takes(scale)).findFirst().orElseThrow();
    }
}
