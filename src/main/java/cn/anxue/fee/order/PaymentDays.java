package cn.anxue.fee.order;

import cn.anxue.calendar.DayUnit;
import cn.anxue.calendar.Deadlines;
import cn.anxue.calendar.Term;
import cn.anxue.region.RegionRules;
import cn.anxue.region.Rule;
import cn.anxue.region.RuleKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** How long an order waits for its money: the local rule {@code fee.paymentDays}. */
@ApplicationScoped
class PaymentDays {
    static final RuleKey<Term> KEY = new RuleKey<>("fee.paymentDays", Term.class);

    /** Where a place says nothing. */
    private static final Term OTHERWISE = new Term(7, DayUnit.CALENDAR);

    private final RegionRules rules;
    private final Deadlines deadlines;

    PaymentDays(RegionRules rules, Deadlines deadlines) {
        this.rules = rules;
        this.deadlines = deadlines;
    }

    /** The last day to pay an order made on this day. */
    LocalDate payBy(String regionCode, LocalDate on) {
        Term term = rules.on(on, regionCode, KEY).map(Rule::value).orElse(OTHERWISE);
        return deadlines.of(on, term).on();
    }
}
