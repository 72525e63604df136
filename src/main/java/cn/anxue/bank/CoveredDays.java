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
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Days that a statement tells of though another one has, and the lines of the books that stand on them. */
@ApplicationScoped
class CoveredDays {
    /** A statement that goes on where the other stopped, within the day, tells of other lines: it is left out. */
    private static final String DAYS = """
            select d.day, d.lines, count(*) as statements, sum(ad.lines)::int as before_lines,
                bool_and(bo.minor = ao.minor) as from_the_start,
                bool_or(bo.minor = ao.minor and d.closing_minor = ad.closing_minor and d.lines = ad.lines) as same,
                bool_or(ao.minor = ad.closing_minor) as unsure
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
                and not (d.closing_minor = ao.minor and d.closing_minor <> ad.closing_minor)
            group by d.day, d.lines
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
     * @param unsure whether the lines of another come to nothing, so that balances do not tell a repetition from what follows
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
