package cn.anxue.fee.lesson;

import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.fee.lesson.SilenceStarts.Started;
import cn.anxue.fee.order.OrderId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The table of lessons, read and written in lists: one round trip each, whatever the length. Each lesson is found by its key:
 * arrays stand in sub-selects where rows are joined, so that no plan is made for their length. Such a plan would read the
 * whole table, and hash it, to find ten thousand.
 */
@ApplicationScoped
class LessonStore {
    private static final String INSERT = """
            insert into fee_lesson (order_id, n, held_on, state, recorded_at, record_id, message_sent_at, confirm_due_on)
            select order_id, n, held_on, 'HELD', ?, ?, sent_at::timestamptz, due
            from unnest(?::uuid[], ?::integer[], ?::date[], ?::text[], ?::date[]) as w (order_id, n, held_on, sent_at, due)
            """;
    private static final String FIND = "select l.* from unnest(?::uuid[], ?::integer[]) as w (order_id, n)"
            + " cross join lateral (select " + LessonRows.COLUMNS
            + " from fee_lesson l where l.order_id = w.order_id and l.n = w.n offset 0) l";
    private static final String STATES = """
            select l.* from unnest(?::uuid[], ?::integer[]) as w (order_id, n)
            cross join lateral (
                select l.order_id, l.n, l.state from fee_lesson l where l.order_id = w.order_id and l.n = w.n offset 0) l
            """;
    private static final String WAITING = "select l.* from unnest(?::uuid[]) as w (order_id)"
            + " cross join lateral (select " + LessonRows.COLUMNS
            + " from fee_lesson l where l.order_id = w.order_id and l.state = 'HELD' and l.confirm_due_on is not null"
            + " offset 0) l order by l.order_id, l.n";
    private static final String ANSWER = """
            update fee_lesson l set state = w.state, answered_at = ?, answer_id = ?, answered_by = ?,
                earned_minor = w.earned_minor
            from unnest((select ?::uuid[]), (select ?::integer[]), (select ?::text[]), (select ?::bigint[]))
                as w (order_id, n, state, earned_minor)
            where l.order_id = w.order_id and l.n = w.n
            """;
    private static final String REMIND = """
            update fee_lesson l set reminded_on = ?
            from unnest((select ?::uuid[]), (select ?::integer[])) as w (order_id, n)
            where l.order_id = w.order_id and l.n = w.n
            """;
    private static final String PUT_OFF = """
            update fee_lesson l set confirm_due_on = w.due
            from unnest((select ?::uuid[]), (select ?::integer[]), (select ?::date[])) as w (order_id, n, due)
            where l.order_id = w.order_id and l.n = w.n
            """;
    private static final String PAGE =
            "select " + LessonRows.COLUMNS + " from fee_lesson l where l.order_id = ? and l.n > ? order by l.n limit ?";

    private final Sql sql;

    LessonStore(Sql sql) {
        this.sql = sql;
    }

    /** A lesson to be recorded. */
    record Held(LessonKey key, LocalDate on) {}

    /** The act of a list: when it was, and what names it in the trail. */
    record ListAct(UUID id, Instant at) {}

    /** A lesson and the last day to answer it. */
    record Due(LessonKey key, @Nullable LocalDate on) {}

    /** @param told families that know already: time runs for their lessons */
    void insert(List<Held> lessons, ListAct act, Map<OrderId, Started> told) {
        sql.update(INSERT, insert -> {
            insert.setObject(1, act.at().atOffset(ZoneOffset.UTC));
            insert.setObject(2, act.id());
            Columns.from(insert, 3, lessons)
                    .uuid(held -> held.key().order().value())
                    .integer(held -> held.key().n())
                    .date(Held::on)
                    .text(held -> sentAt(told.get(held.key().order())))
                    .date(held -> due(told.get(held.key().order())));
        });
    }

    /** Those that exist. */
    Map<LessonKey, Lesson> find(Collection<LessonKey> keys) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        return sql
                .list(
                        FIND,
                        select -> Columns.of(select, keys)
                                .uuid(key -> key.order().value())
                                .integer(LessonKey::n),
                        LessonRows::lesson)
                .stream()
                .collect(Collectors.toMap(Lesson::key, Function.identity(), (one, same) -> one));
    }

    /** Where those stand that exist. */
    Map<LessonKey, LessonState> states(Collection<LessonKey> keys) {
        Map<LessonKey, LessonState> states = new HashMap<>();
        sql.run(STATES, select -> {
            Columns.of(select, keys).uuid(key -> key.order().value()).integer(LessonKey::n);
            ResultSet rows = select.executeQuery();
            while (rows.next()) {
                OrderId order = new OrderId(rows.getObject(1, UUID.class));
                states.put(new LessonKey(order, rows.getInt(2)), LessonState.valueOf(rows.getString(3)));
            }
            return states;
        });
        return states;
    }

    /** Those of the orders that silence may come to confirm, by order and number. */
    List<Lesson> waiting(Collection<OrderId> orders) {
        return sql.list(WAITING, select -> Columns.of(select, orders).uuid(OrderId::value), LessonRows::lesson);
    }

    /** @throws IllegalStateException where one of them does not exist */
    void answer(List<Settled> settled, Answerer by, ListAct act) {
        int written = sql.update(ANSWER, update -> {
            update.setObject(1, act.at().atOffset(ZoneOffset.UTC));
            update.setObject(2, act.id());
            update.setString(3, by.name());
            Columns.from(update, 4, settled)
                    .uuid(one -> one.key().order().value())
                    .integer(one -> one.key().n())
                    .text(one -> one.state().name())
                    .bigint(one -> one.earned().minor());
        });
        if (written != settled.size()) {
            throw new IllegalStateException(written + " of " + settled.size() + " lessons answered");
        }
    }

    void remind(List<LessonKey> keys, LocalDate day) {
        sql.update(REMIND, update -> {
            update.setObject(1, day);
            Columns.from(update, 2, keys).uuid(key -> key.order().value()).integer(LessonKey::n);
        });
    }

    /** The last days to answer are later than was said. */
    void putOff(List<Due> dues) {
        sql.update(
                PUT_OFF,
                update -> Columns.of(update, dues)
                        .uuid(due -> due.key().order().value())
                        .integer(due -> due.key().n())
                        .date(Due::on));
    }

    private static @Nullable String sentAt(@Nullable Started started) {
        return started == null ? null : started.at().toString();
    }

    private static @Nullable LocalDate due(@Nullable Started started) {
        return started == null ? null : started.due();
    }

    /** By number, one more than the limit if there are more. */
    List<Lesson> page(OrderId order, int after, int limit) {
        return sql.list(
                PAGE,
                select -> {
                    select.setObject(1, order.value());
                    select.setInt(2, after);
                    select.setInt(3, limit + 1);
                },
                LessonRows::lesson);
    }
}
