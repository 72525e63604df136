package cn.anxue.fee.release;

import cn.anxue.batch.Sql;
import cn.anxue.fee.order.OrderId;
import cn.anxue.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Parts of executed releases that families have not heard of. */
@ApplicationScoped
class UntoldParts {
    /** One node at a time, so that no order is told of its parts by two. */
    private static final String ALONE = "select pg_advisory_xact_lock(hashtext('fee.released'))";

    private static final String TAKE = """
            with untold as (
                select p.order_id, p.lessons_from from fee_release_part p
                join fee_release r on r.id = p.release_id and r.state = 'EXECUTED'
                where p.told_on is null and not exists (
                    select from fee_release_part t where t.order_id = p.order_id and t.told_on = ?)
                order by p.order_id, p.lessons_from limit ?
            ), told as (
                update fee_release_part p set told_on = ? from untold u
                where p.order_id = u.order_id and p.lessons_from = u.lessons_from
                returning p.order_id, p.lessons_through - p.lessons_from + 1 as lessons, p.amount_minor
            )
            select o.id, o.region_code, sum(t.lessons) as lessons, sum(t.amount_minor)::bigint as amount_minor, o.currency
            from told t join fee_order o on o.id = t.order_id
            group by o.id, o.region_code, o.currency order by o.id
            """;

    private final Sql sql;

    UntoldParts(Sql sql) {
        this.sql = sql;
    }

    /** What an order's family has not heard of. */
    record Untold(OrderId order, String regionCode, int lessons, Money amount) {}

    /** Takes so many parts at most as told on that day, and leaves orders alone whose family has heard something that day. */
    List<Untold> take(LocalDate day, int most) {
        sql.run(ALONE, statement -> statement.execute());
        return sql.list(
                TAKE,
                select -> {
                    select.setObject(1, day);
                    select.setInt(2, most);
                    select.setObject(3, day);
                },
                row -> new Untold(
                        new OrderId(row.getObject("id", UUID.class)),
                        row.getString("region_code"),
                        row.getInt("lessons"),
                        new Money(row.getLong("amount_minor"), row.getString("currency"))));
    }
}
