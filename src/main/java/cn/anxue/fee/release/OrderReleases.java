package cn.anxue.fee.release;

import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import cn.anxue.fee.order.OrderId;
import cn.anxue.fee.order.OrderRegister;
import cn.anxue.fee.order.OrderTerms;
import cn.anxue.identity.Caller;
import cn.anxue.money.Money;
import cn.anxue.region.RegionRules;
import cn.anxue.region.Rule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** What of one order's money has gone to the institution, and when more goes. */
@ApplicationScoped
@Transactional
public class OrderReleases {
    private static final String SUMS = """
            select coalesce(sum(p.amount_minor) filter (where r.state = 'EXECUTED'), 0)::bigint as released,
                coalesce(sum(p.amount_minor) filter (where r.state in ('PREPARED', 'INSTRUCTED')), 0)::bigint as on_its_way
            from fee_release_part p join fee_release r on r.id = p.release_id where p.order_id = ?""";

    private final OrderRegister orders;
    private final RegionRules rules;
    private final Sql sql;
    private final Today today;

    OrderReleases(OrderRegister orders, RegionRules rules, Sql sql, Today today) {
        this.orders = orders;
        this.rules = rules;
        this.sql = sql;
        this.today = today;
    }

    /**
     * How far the money of an order has gone.
     *
     * @param released paid to the institution
     * @param onItsWay prepared or told to the bank
     * @param cycle how often the place lets money go; null where it has laid down nothing
     * @param nextOn the day more goes at the earliest; null where that is no day but an event, or nothing waits
     */
    public record Released(
            Money released,
            Money onItsWay,
            Money waiting,
            @Nullable ReleaseCycle cycle,
            @Nullable LocalDate nextOn) {}

    /** @throws cn.anxue.problem.ProblemException {@code NOT_FOUND} also where it is out of the caller's scope */
    public Released of(Caller caller, OrderId id) {
        OrderTerms order = orders.get(caller, id).terms();
        ReleaseCycle cycle = rules.on(today.date(), order.regionCode(), ReleaseGrounds.CYCLE)
                .map(Rule::value)
                .orElse(null);
        return sql.list(SUMS, select -> select.setObject(1, id.value()), row -> {
                    Money released = Money.ofFen(row.getLong("released"));
                    Money onItsWay = Money.ofFen(row.getLong("on_its_way"));
                    Money waiting =
                            order.earned().minus(released).minus(onItsWay).max(Money.ofFen(0));
                    return new Released(released, onItsWay, waiting, cycle, waiting.isPositive() ? next(cycle) : null);
                })
                .get(0);
    }

    private @Nullable LocalDate next(@Nullable ReleaseCycle cycle) {
        if (cycle == null) {
            return null;
        }
        return switch (cycle) {
            case PER_LESSON -> today.date().plusDays(1);
            case WEEKLY -> today.date().with(TemporalAdjusters.next(DayOfWeek.MONDAY));
            case AFTER_COURSE -> null;
        };
    }
}
