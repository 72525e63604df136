package cn.anxue.bank;

import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table of lines that stand on a statement, read and written in lists. */
@ApplicationScoped
class LineConfirmations {
    private static final String AMONG = """
            select c.line_id from unnest(?::uuid[]) as w (line_id) join bank_line_confirmation c on c.line_id = w.line_id
            """;
    private static final String SAID = """
            select w.line_id, l.end_to_end_id, l.payer_account_digest, c.statement_id = ? as here, exists (
                select from bank_line_alias a where a.line_id = w.line_id and a.rule = 'NOTICE') as renamed
            from unnest(?::uuid[]) as w (line_id) join bank_line l on l.id = w.line_id
            left join bank_line_confirmation c on c.line_id = w.line_id
            """;
    private static final String INSERT = """
            insert into bank_line_confirmation (line_id, statement_id, ordinal, booked_on)
            select w.line_id, ?, w.ordinal, w.booked_on from unnest(?::uuid[], ?::int[], ?::date[])
                as w (line_id, ordinal, booked_on)
            """;
    /** Lines without a reference are told apart by their number among equals, over all lists of a statement. */
    private static final String TAKEN = """
            with recursive taken as (
                select w.account, w.name, 0 as ordinal from unnest(?::text[], ?::text[]) as w (account, name)
                union all
                select t.account, t.name, t.ordinal + 1 from taken t
                    -- One row at most each: always by the key, however little is known of the tables yet.
                    cross join lateral (
                        select id from bank_line l
                            where l.account || '' = t.account and l.identity = t.name || (t.ordinal + 1)
                        union all select line_id from bank_line_alias a
                            where a.account = t.account and a.identity = t.name || (t.ordinal + 1)
                        limit 1) l
                    cross join lateral (
                        select from bank_line_confirmation c where c.line_id = l.id and c.statement_id = ?
                        union all select from bank_line_sighting s where s.line_id = l.id and s.statement_id = ?
                        limit 1) c)
            select account, name, max(ordinal) from taken where ordinal > 0 group by account, name
            """;

    private static final String THROUGH = """
            insert into bank_account_confirmed (account, through)
            select w.account, max(w.booked_on) from unnest(?::text[], ?::date[]) as w (account, booked_on) group by w.account
            on conflict on constraint bank_account_confirmed_pk
                do update set through = greatest(bank_account_confirmed.through, excluded.through)
            """;

    private final Sql sql;

    LineConfirmations(Sql sql) {
        this.sql = sql;
    }

    /**
     * What is known of a line that a statement tells of again.
     *
     * @param here whether that statement has brought it before
     * @param renamed whether it goes by another name than its own
     */
    record Said(@Nullable String endToEndId, byte @Nullable [] counterparty, boolean here, boolean renamed) {
        /** Whether the other says of whom it is, or by which id, something else. */
        boolean contradicts(@Nullable String otherId, byte @Nullable [] otherParty) {
            return endToEndId != null && otherId != null && !endToEndId.equals(otherId)
                    || counterparty != null && otherParty != null && !Arrays.equals(counterparty, otherParty);
        }
    }

    /** What is known of each of the lines; asked only where a statement repeats some. */
    Map<LineId, Said> said(StatementId id, Collection<LineId> lines) {
        Map<LineId, Said> said = new HashMap<>();
        if (lines.isEmpty()) {
            return said;
        }
        sql.list(
                        SAID,
                        select -> {
                            select.setObject(1, id.value());
                            Columns.from(select, 2, Set.copyOf(lines)).uuid(LineId::value);
                        },
                        row -> Map.entry(
                                new LineId(row.getObject("line_id", UUID.class)),
                                new Said(
                                        row.getString("end_to_end_id"),
                                        row.getBytes("payer_account_digest"),
                                        row.getBoolean("here"),
                                        row.getBoolean("renamed"))))
                .forEach(found -> said.put(found.getKey(), found.getValue()));
        return said;
    }

    /** A line of a statement, and the line of the books that it is. */
    record Confirmed(LineId line, GoodLine good) {}

    /** Those of the lines that stand on a statement. */
    Set<LineId> among(Collection<LineId> lines) {
        return lines.isEmpty()
                ? Set.of()
                : new HashSet<>(sql.list(
                        AMONG,
                        statement -> Columns.of(statement, lines).uuid(LineId::value),
                        row -> new LineId(row.getObject(1, UUID.class))));
    }

    /**
     * How many lines of equal content the statement has brought already.
     *
     * @param equal names without their number
     */
    Map<LineIdentity.Key, Integer> taken(StatementId id, Collection<LineIdentity.Key> equal) {
        Map<LineIdentity.Key, Integer> taken = new HashMap<>();
        if (!equal.isEmpty()) {
            sql.list(
                            TAKEN,
                            statement -> {
                                Columns.of(statement, equal)
                                        .text(LineIdentity.Key::account)
                                        .text(LineIdentity.Key::name);
                                statement.setObject(3, id.value());
                                statement.setObject(4, id.value());
                            },
                            row -> Map.entry(new LineIdentity.Key(row.getString(1), row.getString(2)), row.getInt(3)))
                    .forEach(found -> taken.put(found.getKey(), found.getValue()));
        }
        return taken;
    }

    /**
     * Writes them; a line confirmed meanwhile breaks the database transaction, to be tried again.
     *
     * @param first the place in the statement of the list's first line, from 1
     */
    void insert(StatementId id, int first, List<Confirmed> confirmed) {
        sql.update(INSERT, statement -> {
            statement.setObject(1, id.value());
            Columns.from(statement, 2, confirmed)
                    .uuid(one -> one.line().value())
                    .integer(one -> first + one.good().number())
                    .date(one -> one.good().line().bookedOn());
        });
        sql.update(
                THROUGH,
                statement -> Columns.of(statement, confirmed)
                        .text(one -> one.good().line().account())
                        .date(one -> one.good().line().bookedOn()));
    }
}
