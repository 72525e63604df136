package cn.anxue.fee.order;

import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What holds orders. Each source sets and lifts its own hold; an order is held while one stands. Lock the orders first. */
@ApplicationScoped
@Transactional
public class OrderHolds {
    private static final String SET = """
            insert into fee_hold (order_id, kind, source_id, set_at)
            select w.order_id, w.kind, w.source_id, ? from unnest(?::uuid[], ?::text[], ?::uuid[]) as w (order_id, kind, source_id)
            on conflict do nothing""";
    private static final String LIFT = """
            update fee_hold h set lifted_at = ? from unnest(?::uuid[], ?::text[], ?::uuid[]) as w (order_id, kind, source_id)
            where h.order_id = w.order_id and h.kind = w.kind and h.source_id = w.source_id and h.lifted_at is null""";
    private static final String STANDING = """
            select h.* from (select distinct id from unnest(?::uuid[]) as w (id)) w
            cross join lateral (select order_id, kind, source_id from fee_hold h
                where h.order_id = w.id and h.lifted_at is null offset 0) h""";

    private final Sql sql;
    private final Today today;

    OrderHolds(Sql sql, Today today) {
        this.sql = sql;
        this.today = today;
    }

    /** Set twice by the same source, it stands once. */
    public void set(List<Hold> holds) {
        write(SET, holds);
    }

    /** What does not stand stays lifted. */
    public void lift(List<Hold> holds) {
        write(LIFT, holds);
    }

    /** The standing holds of those of the orders that are held. */
    public Map<OrderId, List<Hold>> heldOf(Collection<OrderId> orders) {
        return sql
                .list(
                        STANDING,
                        select -> Columns.of(select, orders).uuid(OrderId::value),
                        row -> new Hold(
                                new OrderId(row.getObject("order_id", UUID.class)),
                                HoldKind.valueOf(row.getString("kind")),
                                row.getObject("source_id", UUID.class)))
                .stream()
                .collect(Collectors.groupingBy(Hold::order));
    }

    private void write(String statement, List<Hold> holds) {
        if (holds.isEmpty()) {
            return;
        }
        sql.update(statement, write -> {
            write.setObject(1, today.now().atOffset(ZoneOffset.UTC));
            Columns.from(write, 2, holds)
                    .uuid(hold -> hold.order().value())
                    .text(hold -> hold.kind().name())
                    .uuid(Hold::sourceId);
        });
    }
}
