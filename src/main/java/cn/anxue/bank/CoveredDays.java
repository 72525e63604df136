package cn.anxue.bank;

import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Days that a statement tells of though another one has, and the lines of the books that stand on them. */
@ApplicationScoped
class CoveredDays {
    /** A statement that goes on where the other stopped, within the day, tells of other lines: it is left out. */
    private static final String DAYS = """
            select d.day, d.lines, count(*) as statements, sum(ad.lines)::int as before_lines,
                bool_and(bo.minor = ao.minor) as from_the_start,
                bool_or(bo.minor = ao.minor and d.closing_minor = ad.closing_minor and d.lines = ad.lines) as same,
                bool_or(ao.minor = ad.closing_minor)
                    or not bool_or(bo.minor = ao.minor or d.closing_minor = ad.closing_minor) as unsure
            from bank_statement b
            join bank_statement_day d on d.statement_id = b.id and d.day = any(?)
            cross join lateral (select coalesce((select p.closing_minor from bank_statement_day p
                where p.statement_id = b.id and p.day < d.day order by p.day desc limit 1), b.opening_minor) as minor) bo
            join bank_statement a on a.account = b.account and a.kind = 'STATEMENT' and a.id <> b.id
                and a.booked_at is not null and a.to_on >= d.day and a.from_on <= d.day
            join bank_statement_day ad on ad.statement_id = a.id and ad.day = d.day
            cross join lateral (select coalesce((select p.closing_minor from bank_statement_day p
                where p.statement_id = a.id and p.day < d.day order by p.day desc limit 1), a.opening_minor) as minor) ao
            where b.id = ? and b.kind = 'STATEMENT'
                and not (bo.minor = ad.closing_minor and bo.minor <> ao.minor)
                and not (d.closing_minor = ao.minor and d.closing_minor <> ad.closing_minor
                    and bo.minor <> ao.minor)
            group by d.day, d.lines
            """;

    /** Lines of statements after which this one goes on within the day, or which go on after it. */
    private static final String APART = """
            with c as materialized (
                select c.line_id, c.statement_id, c.booked_on from unnest(?::uuid[]) as w (line_id)
                join bank_line_confirmation c on c.line_id = w.line_id),
            apart as (
                select a.id, d.day from (select distinct statement_id, booked_on as day from c) q
                join bank_statement b on b.id = ? and b.kind = 'STATEMENT'
                join bank_statement a on a.id = q.statement_id and a.id <> b.id and a.account = b.account
                    and a.kind = 'STATEMENT'
                join bank_statement_day d on d.statement_id = b.id and d.day = q.day
                join bank_statement_day ad on ad.statement_id = a.id and ad.day = q.day
                cross join lateral (select coalesce((select p.closing_minor from bank_statement_day p
                    where p.statement_id = b.id and p.day < d.day order by p.day desc limit 1),
                    b.opening_minor) as minor) bo
                cross join lateral (select coalesce((select p.closing_minor from bank_statement_day p
                    where p.statement_id = a.id and p.day < d.day order by p.day desc limit 1),
                    a.opening_minor) as minor) ao
                where bo.minor <> ao.minor and (bo.minor = ad.closing_minor
                    or d.closing_minor = ao.minor and d.closing_minor <> ad.closing_minor))
            select c.line_id from c join apart a on a.id = c.statement_id and a.day = c.booked_on
            """;

    /** By their own names, and by those they came under as well: the equal ones are numbered through. */
    private static final String EQUAL = """
            with recursive w as materialized (
                select * from unnest(?::integer[], ?::text[], ?::text[], ?::bigint[], ?::date[], ?::bytea[], ?::text[],
                        ?::text[])
                    as w (number, account, direction, amount_minor, day, content_digest, name, own)),
            named as (
                select w.number, w.account, w.name, 0 as ordinal, null::uuid as id from w
                union all
                select t.number, t.account, t.name, t.ordinal + 1, l.id from named t
                    cross join lateral (
                        select id from bank_line l
                            where l.account || '' = t.account and l.identity = t.name || (t.ordinal + 1)
                        union all select line_id from bank_line_alias a
                            where a.account = t.account and a.identity = t.name || (t.ordinal + 1)
                        limit 1) l),
            equal as (
                select number, id from named where ordinal > 0
                union
                select w.number, l.id from w
                    join bank_line l on l.account || '' = w.account and l.identity = w.own || '*'
                        and l.content_digest = w.content_digest
                union
                select w.number, l.id from w cross join lateral (
                    select l.id from bank_line l
                    where w.name is not null and l.account = w.account and l.amount_minor = w.amount_minor
                        and l.direction = w.direction and l.notified in (true, false) and l.booked_on = w.day
                        and l.content_digest = w.content_digest
                    limit 10000) l)
            select e.number, e.id from equal e join bank_line_confirmation c on c.line_id = e.id and c.statement_id <> ?
            where not exists (select from bank_line_sighting s where s.line_id = e.id and s.statement_id = ?)
            order by e.number, e.id
            """;

    private static final String STANDING = """
            select w.number, l.id, l.content_digest, l.booked_on, l.bank_reference, l.end_to_end_id, l.payer_name_digest,
                l.payer_account_digest
            from unnest(?::integer[], ?::text[], ?::text[], ?::bigint[], ?::date[])
                as w (number, account, effect, amount_minor, day)
            cross join lateral (values
                (w.effect, w.amount_minor),
                (case w.effect when 'CREDIT' then 'DEBIT' else 'CREDIT' end, -w.amount_minor)) as r (direction, amount_minor)
            cross join lateral (
                select l.* from bank_line l join bank_line_confirmation c on c.line_id = l.id
                where l.account = w.account and l.amount_minor = r.amount_minor and l.direction = r.direction
                    and l.notified in (true, false) and l.booked_on between w.day - 10 and w.day + 10
                    and c.booked_on = w.day and c.statement_id <> ?
                    and not exists (select from bank_line_sighting s where s.line_id = l.id and s.statement_id = ?)
                limit 10000) l
            """;
    private static final String SEE = """
            insert into bank_line_sighting (statement_id, line_id) select ?, w.line_id from unnest(?::uuid[]) as w (line_id)
            on conflict on constraint bank_line_sighting_pk do nothing
            """;

    private final Sql sql;

    CoveredDays(Sql sql) {
        this.sql = sql;
    }

    /**
     * A day that another statement told of.
     *
     * @param lines how many lines the statement has of it
     * @param before how many the others have
     * @param grown whether it is told by one other statement, from the same balance on
     * @param same whether another has as many lines between the same balances
     * @param unsure whether balances do not tell a repetition from what follows: the lines of another come to nothing, or
     *     none begins or ends where this one does
     */
    record Day(int lines, int before, boolean grown, boolean same, boolean unsure) {
        /**
         * Whether all that stands was told again, so that what is left over came since.
         *
         * @param here how many of the day's lines a list has
         * @param left how many of these are none that stands
         */
        boolean isGrown(int here, int left) {
            return grown && !same && here == lines && here - left == before;
        }

        static Day read(ResultSet row) throws SQLException {
            return new Day(
                    row.getInt("lines"),
                    row.getInt("before_lines"),
                    row.getInt("statements") == 1 && row.getBoolean("from_the_start"),
                    row.getBoolean("same"),
                    row.getBoolean("unsure"));
        }
    }

    /** Lines of one account, day, effect and amount. */
    record Place(String account, Direction effect, long amountMinor, LocalDate day) {
        static Place of(Line line) {
            return new Place(line.account(), line.effect(), line.moved().minor(), line.bookedOn());
        }
    }

    private record Numbered(int number, Place place) {}

    Map<LocalDate, Day> days(StatementId statement, Collection<LocalDate> days) {
        Map<LocalDate, Day> covered = new HashMap<>();
        sql.list(
                        DAYS,
                        select -> {
                            Columns.of(select, Set.copyOf(days)).date(day -> day);
                            select.setObject(2, statement.value());
                        },
                        row -> Map.entry(row.getObject("day", LocalDate.class), Day.read(row)))
                .forEach(found -> covered.put(found.getKey(), found.getValue()));
        return covered;
    }

    /** What other statements brought there, and this one has not told of yet. */
    Map<Place, List<NoticeSearch.Open>> standing(StatementId statement, Collection<Place> places) {
        List<Numbered> questions = new ArrayList<>();
        places.forEach(place -> questions.add(new Numbered(questions.size(), place)));
        Map<Place, List<NoticeSearch.Open>> standing = new HashMap<>();
        sql.list(
                STANDING,
                select -> {
                    Columns.of(select, questions)
                            .integer(Numbered::number)
                            .text(one -> one.place().account())
                            .text(one -> one.place().effect().name())
                            .bigint(one -> one.place().amountMinor())
                            .date(one -> one.place().day());
                    select.setObject(6, statement.value());
                    select.setObject(7, statement.value());
                },
                row -> standing.computeIfAbsent(
                                questions.get(row.getInt("number")).place(), place -> new ArrayList<>())
                        .add(NoticeSearch.read(row)));
        return standing;
    }

    /** Those of the lines that the balances prove to be none of the statement's. */
    Set<LineId> apart(StatementId statement, Collection<LineId> lines) {
        return lines.isEmpty()
                ? Set.of()
                : new HashSet<>(sql.list(
                        APART,
                        select -> {
                            Columns.of(select, Set.copyOf(lines)).uuid(LineId::value);
                            select.setObject(2, statement.value());
                        },
                        row -> new LineId(row.getObject(1, UUID.class))));
    }

    /** What other statements brought in the same words, and this one has not told of yet. */
    Map<GoodLine, List<LineId>> equal(StatementId statement, List<GoodLine> lines) {
        Map<GoodLine, List<LineId>> equal = new HashMap<>();
        sql.list(
                EQUAL,
                select -> {
                    Columns.of(select, IntStream.range(0, lines.size()).boxed().toList())
                            .integer(number -> number)
                            .text(number -> lines.get(number).line().account())
                            .text(number -> lines.get(number).line().direction().name())
                            .bigint(number -> lines.get(number).line().amount().minor())
                            .date(number -> lines.get(number).line().bookedOn())
                            .bytes(number -> lines.get(number).identity().content())
                            .text(number -> equalsName(lines.get(number)))
                            .text(number -> lines.get(number).identity().name());
                    select.setObject(9, statement.value());
                    select.setObject(10, statement.value());
                },
                row -> equal.computeIfAbsent(lines.get(row.getInt("number")), line -> new ArrayList<>())
                        .add(new LineId(row.getObject("id", UUID.class))));
        return equal;
    }

    private static @Nullable String equalsName(GoodLine line) {
        return line.line().bankReference() == null ? line.identity().equalsKey().name() : null;
    }

    /** From now on the statement has told of these lines of other statements. */
    void see(StatementId statement, Collection<LineId> lines) {
        if (lines.isEmpty()) {
            return;
        }
        sql.update(SEE, insert -> {
            insert.setObject(1, statement.value());
            Columns.from(insert, 2, Set.copyOf(lines)).uuid(LineId::value);
        });
    }
}
