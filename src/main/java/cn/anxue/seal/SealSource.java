package cn.anxue.seal;

import cn.anxue.batch.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/** Takes rows that have no leaf yet and gives each its number, salt and leaf; in the caller's database transaction. */
@ApplicationScoped
class SealSource {
    private static final String LOCK = "select pg_try_advisory_xact_lock(hashtext('anxue seal ' || ?))";
    /** New rows stand at the end; a plan that reads the whole table would read it every second. */
    private static final String PLAN =
            "select set_config('enable_seqscan', 'off', true), set_config('work_mem', '64MB', true)";

    private static final String HORIZON = """
        select pg_snapshot_xmin(s)::text::bigint as ended, pg_snapshot_xmax(s)::text::bigint as next,
            (select system_identifier from pg_control_system()) as cluster from pg_current_snapshot() s
        """;
    private static final String POSITION =
            "select recorded_in, holder_id, item_id, leg, cluster_id, clusters from seal_position where log = ?";
    private static final String MOVE = """
        insert into seal_position (log, recorded_in, holder_id, item_id, leg, cluster_id, clusters)
        values (?, ?, ?, ?, ?, ?, ?)
        on conflict (log) do update set recorded_in = excluded.recorded_in, holder_id = excluded.holder_id,
            item_id = excluded.item_id, leg = excluded.leg, cluster_id = excluded.cluster_id,
            clusters = excluded.clusters
        """;
    private static final String TAKE = """
        with taken as materialized (
            select row_number() over (order by %2$s) as n, i.* from (
                select i.*, gen_random_uuid() as salt from %1$s i where %3$s order by %2$s limit ?) i),
        written as (
            insert into seal_leaf (seq, holder_id, item_id, salt, log, leg, hash)
            select ? + n - 1, case when ? = 2 then null else holder_id end, item_id, salt, ?, leg,
                sha256('\\x00'::bytea || uuid_send(salt) || record)
            from taken order by n)
        select recorded_in, holder_id, item_id, leg, n from taken order by n desc limit 1
        """;
    private static final String ORDER = "i.recorded_in, i.holder_id, i.item_id, i.leg";
    private static final String AFTER = "i.recorded_in >= ? and (" + ORDER + ") > (?, ?, ?, ?) and i.recorded_in ";
    /** As far as the next so many rows reach, so that a long backlog is not read whole for each part of it. */
    private static final String NEW = AFTER + "<= (select coalesce(max(recorded_in), -1) from (select i.recorded_in"
            + " from %1$s i where " + AFTER + "< ? limit ?) s)";

    private static final String WITHOUT_LEAF = """
        not exists (select from seal_leaf l where l.item_id = i.item_id and l.leg = i.leg and l.log = %d
            and (l.holder_id is null or l.holder_id = i.holder_id))
        """;
    private static final String LEFT_BEHIND = "(i.recorded_in < ? or i.recorded_in >= ?)";
    private static final String OLDEST =
            "select min(recorded_at) as oldest from %s i where i.recorded_in >= ? and (" + ORDER + ") > (?, ?, ?, ?)";

    private static final String SUMMARIZE = "select seal_summarize(?)";

    private final Sql sql;

    SealSource(Sql sql) {
        this.sql = sql;
    }

    /** @param ended every writer below this number has ended; @param next no writer has this number yet */
    record Horizon(long ended, long next, long cluster) {}

    /** @param last the last row taken */
    record Taken(int count, SealPosition last) {}

    /** Whether the log is ours to extend until the database transaction ends. */
    boolean lock(SealLog log) {
        boolean ours = sql.list(LOCK, lock -> lock.setString(1, log.word()), row -> row.getBoolean(1))
                .get(0);
        if (ours) {
            sql.list(PLAN, plan -> {}, row -> true);
        }
        return ours;
    }

    Horizon horizon() {
        return sql.list(
                        HORIZON,
                        select -> {},
                        row -> new Horizon(row.getLong("ended"), row.getLong("next"), row.getLong("cluster")))
                .get(0);
    }

    Optional<SealPosition> position(SealLog log) {
        return sql
                .list(
                        POSITION,
                        select -> select.setInt(1, log.number()),
                        row -> position(row, row.getLong("cluster_id"), row.getInt("clusters")))
                .stream()
                .findFirst();
    }

    void move(SealLog log, SealPosition to) {
        sql.update(MOVE, update -> {
            update.setInt(1, log.number());
            update.setLong(2, to.recordedIn());
            update.setObject(3, to.holder());
            update.setObject(4, to.item());
            update.setInt(5, to.leg());
            update.setLong(6, to.cluster());
            update.setInt(7, to.clusters());
        });
    }

    /** What was written since, in the order of writers, numbered from {@code size}. */
    Optional<Taken> takeNew(SealLog log, SealPosition from, Horizon horizon, long size, int rowsMax) {
        String where = NEW.formatted(log.items())
                + (from.clusters() > 1 ? " and " + WITHOUT_LEAF.formatted(log.number()) : "");
        return take(log, where, from, size, rowsMax, (statement, first) -> {
            int next = bind(statement, bind(statement, first, from), from);
            statement.setLong(next, horizon.ended());
            statement.setInt(next + 1, rowsMax);
            return next + 2;
        });
    }

    /** What an earlier cluster wrote and did not seal. */
    Optional<Taken> takeLeftBehind(SealLog log, SealPosition from, Horizon horizon, long size, int rowsMax) {
        String where = LEFT_BEHIND + " and " + WITHOUT_LEAF.formatted(log.number());
        return take(log, where, from, size, rowsMax, (statement, first) -> {
            statement.setLong(first, horizon.ended());
            statement.setLong(first + 1, horizon.next());
            return first + 2;
        });
    }

    /** When the oldest row without a leaf was recorded. */
    Optional<Instant> oldestUnsealed(SealLog log, SealPosition from) {
        return sql.list(
                        OLDEST.formatted(log.items()),
                        select -> bind(select, 1, from),
                        row -> Optional.ofNullable(row.getObject("oldest", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant))
                .get(0);
    }

    /** Has the index over the newest rows brought up to date; in a database transaction of its own. */
    void summarize(SealLog log) {
        sql.list(SUMMARIZE, select -> select.setInt(1, log.number()), row -> row.getInt(1));
    }

    private interface Condition {
        /** Sets the condition's parameters and answers the number of the next one. */
        int bind(PreparedStatement statement, int first) throws SQLException;
    }

    private Optional<Taken> take(
            SealLog log, String where, SealPosition from, long size, int rowsMax, Condition condition) {
        return sql
                .list(
                        TAKE.formatted(log.items(), ORDER, where),
                        statement -> {
                            int next = condition.bind(statement, 1);
                            statement.setInt(next, rowsMax);
                            statement.setLong(next + 1, size);
                            statement.setInt(next + 2, log.number());
                            statement.setInt(next + 3, log.number());
                        },
                        row -> new Taken(row.getInt("n"), position(row, from.cluster(), from.clusters())))
                .stream()
                .findFirst();
    }

    private static int bind(PreparedStatement statement, int first, SealPosition from) throws SQLException {
        statement.setLong(first, from.recordedIn());
        statement.setLong(first + 1, from.recordedIn());
        statement.setObject(first + 2, from.holder());
        statement.setObject(first + 3, from.item());
        statement.setInt(first + 4, from.leg());
        return first + 5;
    }

    private static SealPosition position(ResultSet row, long cluster, int clusters) throws SQLException {
        return new SealPosition(
                row.getLong("recorded_in"),
                row.getObject("holder_id", UUID.class),
                row.getObject("item_id", UUID.class),
                row.getInt("leg"),
                cluster,
                clusters);
    }
}
