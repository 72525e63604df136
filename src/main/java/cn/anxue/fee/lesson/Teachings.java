package cn.anxue.fee.lesson;

import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.fee.order.OrderId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The running figures of orders that are taught, written under the orders' locks. */
@ApplicationScoped
class Teachings {
    private static final String OF = """
            select t.* from unnest(?::uuid[]) as w (id)
            cross join lateral (select order_id, last_n, standing from fee_teaching t where t.order_id = w.id offset 0) t
            """;
    private static final String WRITE = """
            insert into fee_teaching as t (order_id, lessons_max, last_n, standing, look_on)
            select * from unnest(?::uuid[], ?::integer[], ?::integer[], ?::integer[], ?::date[])
            on conflict on constraint fee_teaching_pk
            do update set last_n = excluded.last_n, standing = excluded.standing, look_on = least(t.look_on, excluded.look_on)
            """;
    private static final String LOSE_ONE =
            "update fee_teaching set standing = standing - 1 where order_id = any(?::uuid[])";
    private static final String LOOK_SOONER = """
            update fee_teaching t set look_on = w.look_on
            from (select order_id, min(look_on) as look_on
                from unnest((select ?::uuid[]), (select ?::date[])) as w (order_id, look_on) group by order_id) w
            where t.order_id = w.order_id and (t.look_on is null or t.look_on > w.look_on)
            """;
    private static final String LOOK_NEXT = """
            update fee_teaching t set look_on = w.look_on
            from unnest((select ?::uuid[]), (select ?::date[])) as w (order_id, look_on)
            where t.order_id = w.order_id
            """;
    private static final String DUE =
            "select order_id from fee_teaching where look_on <= ? order by look_on, order_id limit ?";

    private final Sql sql;

    Teachings(Sql sql) {
        this.sql = sql;
    }

    /** A day on which silence has something to do with an order; none while nothing waits. */
    record Look(OrderId order, @Nullable LocalDate on) {}

    /**
     * An order with its figures as they become.
     *
     * @param lookOn a day on which silence has something to do with it; one that comes sooner stays
     */
    record Written(
            Teaching teaching, int lessonsMax, @Nullable LocalDate lookOn) {}

    /** Those of the orders that are taught. */
    Map<OrderId, Teaching> of(Collection<OrderId> orders) {
        return sql
                .list(
                        OF,
                        select -> Columns.of(select, orders).uuid(OrderId::value),
                        row -> new Teaching(
                                new OrderId(row.getObject("order_id", UUID.class)),
                                row.getInt("last_n"),
                                row.getInt("standing")))
                .stream()
                .collect(Collectors.toMap(Teaching::order, Function.identity()));
    }

    void write(Collection<Written> written) {
        sql.update(
                WRITE,
                insert -> Columns.of(insert, written)
                        .uuid(one -> one.teaching().order().value())
                        .integer(Written::lessonsMax)
                        .integer(one -> one.teaching().lastN())
                        .integer(one -> one.teaching().standing())
                        .date(Written::lookOn));
    }

    /** One lesson of each no longer counts. */
    void loseOne(Collection<OrderId> orders) {
        sql.update(LOSE_ONE, update -> Columns.of(update, orders).uuid(OrderId::value));
    }

    /** Brings the day to look at an order forward; never back. */
    void lookSooner(Collection<Look> looks) {
        write(LOOK_SOONER, looks);
    }

    /** Says when to look at an order next. */
    void lookNext(Collection<Look> looks) {
        write(LOOK_NEXT, looks);
    }

    /** Orders to be looked at by that day, the longest due first. */
    List<OrderId> due(LocalDate day, int most) {
        return sql.list(
                DUE,
                select -> {
                    select.setObject(1, day);
                    select.setInt(2, most);
                },
                row -> new OrderId(row.getObject("order_id", UUID.class)));
    }

    private void write(String statement, Collection<Look> looks) {
        sql.update(
                statement,
                update -> Columns.of(update, looks)
                        .uuid(look -> look.order().value())
                        .date(Look::on));
    }
}
