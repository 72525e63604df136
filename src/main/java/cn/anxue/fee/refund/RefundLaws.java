package cn.anxue.fee.refund;

import cn.anxue.calendar.Deadline;
import cn.anxue.calendar.Deadlines;
import cn.anxue.fee.order.OrderTerms;
import cn.anxue.money.Money;
import cn.anxue.region.RegionRules;
import cn.anxue.region.Rule;
import cn.anxue.region.RuleKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** The dated rules of places about refunds. */
@ApplicationScoped
public class RefundLaws {
    public static final RuleKey<ClockTerms> CLOCKS = new RuleKey<>("refund.clocks", ClockTerms.class);
    public static final RuleKey<Money> TWO_PEOPLE_FROM = new RuleKey<>("refund.twoPeopleFrom", Money.class);
    public static final RuleKey<Money> INTEREST_FROM = new RuleKey<>("refund.interestFrom", Money.class);

    private final RegionRules rules;
    private final Deadlines deadlines;

    RefundLaws(RegionRules rules, Deadlines deadlines) {
        this.rules = rules;
        this.deadlines = deadlines;
    }

    /** The last days of one refund. */
    record Days(Deadline answer, Deadline pay) {}

    Days days(OrderTerms order, boolean started, LocalDate askedOn) {
        ClockTerms terms =
                rules.on(askedOn, order.regionCode(), CLOCKS).map(Rule::value).orElse(ClockTerms.COMMON);
        return new Days(
                deadlines.of(askedOn, terms.answer()),
                deadlines.of(askedOn, started ? terms.started() : terms.notStarted()));
    }

    /** From such an amount on, one person is not enough even where the parties agree. */
    boolean needsTwoPeople(String regionCode, Money amount, LocalDate day) {
        return rules.on(day, regionCode, TWO_PEOPLE_FROM)
                .map(Rule::value)
                .filter(from -> amount.compareTo(from) >= 0)
                .isPresent();
    }

    /** Whether interest posted later is worth a payment of its own; a place that lays down nothing has every fen paid. */
    boolean isWorthPaying(String regionCode, Money interest, LocalDate day) {
        boolean enough = rules.on(day, regionCode, INTEREST_FROM)
                .map(Rule::value)
                .filter(least -> interest.compareTo(least) < 0)
                .isEmpty();
        return enough && interest.isPositive();
    }

    Deadlines deadlines() {
        return deadlines;
    }
}
