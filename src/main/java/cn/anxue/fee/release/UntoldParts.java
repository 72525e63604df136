package cn.anxue.fee.release;

import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.fee.order.OrderId;
import cn.anxue.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Parts of executed releases that families have not heard of. */
@ApplicationScoped
class UntoldParts {
    /** One node at a time, so that no order is told of its parts by two. */
    private static final String ALONE = "select pg_advisory_xact_lock(hashtext('fee.released'))";

    /** Goes along the index of untold parts; look-ups are by key, whatever the statistics say of a column that changes. */
    private static final String UNTOLD = """
            select p.order_id, p.lessons_from, o.region_code, p.lessons_through - p.lessons_from + 1 as lessons,
                p.amount_minor, o.currency
            from fee_release_part p
            cross join lateral (select from fee_release r where r.id = p.release_id and r.state = 'EXECUTED' offset 0) r
            cross join lateral (select o.region_code, o.currency from fee_order o where o.id = p.order_id offset 0) o
            where p.told_on is null and p.order_id > ? and not exists (
                select from fee_release_part t where t.order_id = p.order_id and t.told_on = ? offset 0)
            order by p.order_id, p.lessons_from limit ?
            """;

    private static final String TELL = """
            update fee_release_part p set told_on = ?
            from unnest((select ?::uuid[]), (select ?::integer[])) as w (order_id, lessons_from)
            where p.order_id = w.order_id and p.lessons_from = w.lessons_from
            """;

    private final Sql sql;

    UntoldParts(Sql sql) {
        this.sql = sql;
    }

    /** What an order's family has not heard of. */
    record Untold(OrderId order, String regionCode, int lessons, Money amount) {
        Untold plus(Untold more) {
            return new Untold(order, regionCode, lessons + more.lessons, amount.plus(more.amount));
        }
    }

    /** A part of a release, by its key. */
    private record Part(int lessonsFrom, Untold untold) {}

    /**
     * Takes so many parts at most as told on that day, in the order of their orders, and leaves orders alone whose family
     * has heard something that day.
     *
     * @param after the last order of the stretch before
     */
    List<Untold> take(LocalDate day, OrderId after, int most) {
        sql.run(ALONE, statement -> statement.execute());
        List<Part> parts = sql.list(
                UNTOLD,
                select -> {
                    select.setObject(1, after.value());
                    select.setObject(2, day);
                    select.setInt(3, most);
                },
                UntoldParts::part);
        sql.update(TELL, update -> {
            update.setObject(1, day);
            Columns.from(update, 2, parts)
                    .uuid(part -> part.untold().order().value())
                    .integer(Part::lessonsFrom);
        });
        Map<OrderId, Untold> orders = new LinkedHashMap<>();
        parts.forEach(part -> orders.merge(part.untold().order(), part.untold(), Untold::plus));
        return List.copyOf(orders.values());
    }

    private static Part part(ResultSet row) throws SQLException {
        return new Part(
                row.getInt("lessons_from"),
                new Untold(
                        new OrderId(row.getObject("order_id", UUID.class)),
                        row.getString("region_code"),
                        row.getInt("lessons"),
                        new Money(row.getLong("amount_minor"), row.getString("currency"))));
    }
}
