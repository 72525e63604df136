package cn.anxue.bank;

import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tables of parts: those in the books, and those told after their sum was booked. */
@ApplicationScoped
class BatchStore {
    private static final String PARTS = """
            select w.account, w.batch, l.content_digest, l.id, l.amount_minor, l.booked_on, l.notified
            from unnest(?::text[], ?::text[]) as w (account, batch)
            join bank_line_batch b on b.account = w.account and b.batch = w.batch
            join bank_line l on l.id = b.line_id
            order by b.part
            """;
    private static final String TOLD = """
            select w.account, w.batch, t.part, t.amount_minor from unnest(?::text[], ?::text[]) as w (account, batch)
            join bank_line_part_told t on t.account = w.account and t.batch = w.batch
            """;
    private static final String TELL = """
            insert into bank_line_part_told (account, batch, part, amount_minor)
            select * from unnest(?::text[], ?::text[], ?::int[], ?::bigint[])
            on conflict on constraint bank_line_part_told_pk do nothing
            """;
    private static final String INSERT = """
            insert into bank_line_batch (line_id, account, batch, run, part, effect, amount_minor, booked_on)
            select * from unnest(?::uuid[], ?::text[], ?::text[], ?::uuid[], ?::int[], ?::text[], ?::bigint[], ?::date[])
            """;
    /** Each batch by its reference, and by the list that brought it; what nobody else has been found to be. */
    private static final String WHOLE = """
            with w as (
                select account, min(from_on) as from_on, max(until_on) as until_on
                from unnest(?::text[], ?::date[], ?::date[]) as q (account, from_on, until_on) group by account),
            b as (
                select b.*, l.notified, l.bank_reference,
                    exists (select from bank_line_alias a where a.line_id = b.line_id and a.rule = 'NOTICE') as named,
                    exists (select from bank_line_confirmation c where c.line_id = b.line_id) as confirmed
                from w join bank_line_batch b on b.account = w.account and b.booked_on between w.from_on and w.until_on
                join bank_line l on l.id = b.line_id)
            select account, array_agg(line_id order by part, line_id) as lines, min(booked_on) as booked_on,
                sum(case effect when 'CREDIT' then amount_minor else -amount_minor end)::bigint as credited_minor,
                min(bank_reference) as bank_reference, bool_and(notified and not confirmed) as open,
                bool_and(not notified) as stated
            from (select b.*, coalesce(b.batch, b.run::text) as key from b
                union all select b.*, b.run::text from b where b.batch is not null) k
            group by account, key having count(*) > 1 and not bool_or(named)
            """;

    private final Sql sql;

    BatchStore(Sql sql) {
        this.sql = sql;
    }

    /**
     * A batch in the books.
     *
     * @param creditedMinor its sum, negative where it took money out
     * @param open whether it was notified and stands on no statement
     * @param stated whether a statement brought it, and no notice
     */
    record Whole(
            String account,
            List<LineId> lines,
            LocalDate bookedOn,
            long creditedMinor,
            @Nullable String reference,
            boolean open,
            boolean stated) {
        /** The line of the books by which another one that is the whole batch is known. */
        Pairs.Candidate first(GoodLine sum) {
            return new Pairs.Candidate(lines.get(0), sum.identity().content(), bookedOn);
        }

        static Whole read(ResultSet row) throws SQLException {
            UUID[] lines = (UUID[]) row.getArray("lines").getArray();
            return new Whole(
                    row.getString("account"),
                    Arrays.stream(lines).map(LineId::new).toList(),
                    row.getObject("booked_on", LocalDate.class),
                    row.getLong("credited_minor"),
                    row.getString("bank_reference"),
                    row.getBoolean("open"),
                    row.getBoolean("stated"));
        }
    }

    /** Where batches are looked for. */
    record Stretch(String account, LocalDate from, LocalDate until) {}

    Map<LineIdentity.Key, List<LineStore.Known>> parts(Collection<LineIdentity.Key> batches) {
        Map<LineIdentity.Key, List<LineStore.Known>> parts = new HashMap<>();
        if (batches.isEmpty()) {
            return parts;
        }
        sql.list(
                        PARTS,
                        statement -> Columns.of(statement, batches)
                                .text(LineIdentity.Key::account)
                                .text(LineIdentity.Key::name),
                        row -> Map.entry(
                                new LineIdentity.Key(row.getString(1), row.getString(2)), LineStore.Known.read(row)))
                .forEach(found -> parts.computeIfAbsent(found.getKey(), key -> new ArrayList<>())
                        .add(found.getValue()));
        return parts;
    }

    /** What has been told of the parts of each batch whose sum was booked before them, by their numbers. */
    Map<LineIdentity.Key, Map<Integer, Long>> told(Collection<LineIdentity.Key> batches) {
        Map<LineIdentity.Key, Map<Integer, Long>> told = new HashMap<>();
        sql.list(
                TOLD,
                statement -> Columns.of(statement, batches)
                        .text(LineIdentity.Key::account)
                        .text(LineIdentity.Key::name),
                row -> told.computeIfAbsent(
                                new LineIdentity.Key(row.getString(1), row.getString(2)), key -> new HashMap<>())
                        .put(row.getInt(3), row.getLong(4)));
        return told;
    }

    void tell(List<GoodLine> parts) {
        if (!parts.isEmpty()) {
            sql.update(
                    TELL,
                    insert -> Columns.of(insert, parts)
                            .text(one -> one.identity().account())
                            .text(one -> Objects.requireNonNull(one.identity().batch())
                                    .name())
                            .integer(one -> one.line().part())
                            .bigint(one -> one.line().moved().minor()));
        }
    }

    /** Writes those that are parts; nothing is done where there are none. */
    void keep(List<PlacedLine> lines) {
        List<PlacedLine> parts =
                lines.stream().filter(one -> one.good().batch() != null).toList();
        if (parts.isEmpty()) {
            return;
        }
        sql.update(
                INSERT,
                insert -> Columns.of(insert, parts)
                        .uuid(one -> one.line().id().value())
                        .text(one -> one.line().account())
                        .text(one -> name(one.good().identity().batch()))
                        .uuid(one -> one.good().batch())
                        .integer(one -> one.line().part())
                        .text(one -> one.line().effect().name())
                        .bigint(one -> one.line().moved().minor())
                        .date(one -> one.line().bookedOn()));
    }

    List<Whole> whole(Collection<Stretch> stretches) {
        return sql.list(
                WHOLE,
                select -> Columns.of(select, stretches)
                        .text(Stretch::account)
                        .date(Stretch::from)
                        .date(Stretch::until),
                Whole::read);
    }

    private static @Nullable String name(LineIdentity.@Nullable Key batch) {
        return batch == null ? null : batch.name();
    }
}
