package cn.anxue.fee.order;

import cn.anxue.audit.AuditTrail;
import cn.anxue.batch.Sql;
import cn.anxue.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Orders taught to the end, with nothing left in custody and nothing contested, are closed once the family has had its time
 * to object, counted from the last lesson's confirmation and from the contract's end. From then on the term of keeping its
 * people runs.
 */
@ApplicationScoped
public class OrderClosing {
    /** As many as one database transaction closes. */
    private static final int STRETCH = 500;

    private static final String REGIONS =
            "select distinct region_code from fee_order where state = 'COMPLETED' order by 1";
    private static final String RESTED = """
            select r.* from (
                select o.id, greatest(o.ends_on, (o.moved_at at time zone 'Asia/Shanghai')::date) as rests_from
                from fee_order o
                where o.state = 'COMPLETED' and o.region_code = ?
                    and o.paid_minor = o.earned_minor + o.refunded_minor + o.kept_minor + o.passed_minor
                    and not exists (select from fee_hold h where h.order_id = o.id and h.lifted_at is null)) r
            where r.rests_from <= ? order by r.rests_from, r.id limit ?
            """;

    private final OrderLocks locks;
    private final OrderFigures figures;
    private final ClosingDays days;
    private final AuditTrail audit;
    private final Sql sql;

    OrderClosing(OrderLocks locks, OrderFigures figures, ClosingDays days, AuditTrail audit, Sql sql) {
        this.locks = locks;
        this.figures = figures;
        this.days = days;
        this.audit = audit;
        this.sql = sql;
    }

    private record Rested(OrderId id, LocalDate from) {}

    /** Where there are orders taught to the end. */
    @Transactional
    public List<String> regions() {
        return sql.list(REGIONS, select -> {}, row -> row.getString(1));
    }

    /** Closes a stretch of a region's orders whose time is over on this day; how many they were. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public int close(String regionCode, LocalDate day) {
        List<OrderId> over = rested(regionCode, day).stream()
                .filter(order -> days.isOver(regionCode, order.from(), day))
                .map(Rested::id)
                .toList();
        locks.lock(over);
        // Somebody may have objected between the look and the lock.
        List<OrderId> still = rested(regionCode, day).stream()
                .map(Rested::id)
                .filter(over::contains)
                .toList();
        figures.become(still, OrderState.CLOSED);
        audit.recordAll(still.stream()
                .map(id -> new AuditTrail.Row(
                        Caller.SYSTEM, "fee.order-closed", "order", id.value(), List.of("state"), regionCode))
                .toList());
        return still.size();
    }

    private List<Rested> rested(String regionCode, LocalDate day) {
        return sql.list(
                RESTED,
                select -> {
                    select.setString(1, regionCode);
                    select.setObject(2, days.latestRest(regionCode, day));
                    select.setInt(3, STRETCH);
                },
                row -> new Rested(new OrderId(row.getObject(1, UUID.class)), row.getObject(2, LocalDate.class)));
    }
}
