package cn.anxue.bank.match;

import cn.anxue.money.Money;
import cn.anxue.region.RuleKey;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How strictly a place matches.
 *
 * @param windowDays how far apart the days of two things may lie that are the same
 * @param toleranceFen how far apart the amounts of two things may lie that are proposed as the same
 * @param proposeBelow rules of less weight only propose
 * @param twoPeopleFromFen from this amount on, undoing takes two people
 */
public record MatchTerms(int windowDays, long toleranceFen, int proposeBelow, long twoPeopleFromFen) {
    public static final RuleKey<MatchTerms> KEY = new RuleKey<>("bank.matching", MatchTerms.class);
    /** Where a place has laid nothing down. */
    public static final MatchTerms NATIONAL = new MatchTerms(3, 0, 70, 5_000_000);

    public MatchTerms {
        if (windowDays < 0 || toleranceFen < 0 || proposeBelow < 0 || twoPeopleFromFen < 0) {
            throw new IllegalArgumentException("nothing here is negative");
        }
    }

    public boolean isWithinWindow(LocalDate one, LocalDate other) {
        return Math.abs(ChronoUnit.DAYS.between(one, other)) <= windowDays;
    }

    /** Whether the rule's finding is acted on without a person. */
    public boolean acts(MatchRule rule) {
        return rule.weight() >= proposeBelow;
    }

    public boolean takesTwoPeople(Money amount) {
        return amount.minor() >= twoPeopleFromFen;
    }
}
