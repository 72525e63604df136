package cn.anxue.failure;

import cn.anxue.money.Money;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What there is for the claims of one failure, as the books say, besides what each order holds.
 *
 * @param missing of the fee account: borne by the sources of that account first, then by the orders
 * @param of each source that is nobody's order; the deposit with its interest, less what is missing from its account
 */
record Funds(Money missing, Map<Source, Money> of) {
    /** The sources of the fee account that bear what is missing from it, in that order. */
    private static final List<Source> BEARING = List.of(Source.EARNED, Source.FEE_INTEREST, Source.UNIDENTIFIED);

    Funds {
        of = new EnumMap<>(of);
    }

    /** What each source has left and what it gave up, once it has borne what is missing. */
    record Borne(Map<Source, Money> left, Map<Source, Money> given, Money stillMissing) {}

    Borne bearMissing() {
        Map<Source, Money> left = new EnumMap<>(of);
        Map<Source, Money> given = new EnumMap<>(Source.class);
        Money still = missing;
        for (Source source : BEARING) {
            Money there = amount(source);
            Money part = there.min(still);
            if (part.isPositive()) {
                given.put(source, part);
                left.put(source, there.minus(part));
                still = still.minus(part);
            }
        }
        return new Borne(left, given, still);
    }

    private Money amount(Source source) {
        return of.getOrDefault(source, new Money(0, missing.currency()));
    }
}
