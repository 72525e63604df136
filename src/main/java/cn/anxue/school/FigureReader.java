package cn.anxue.school;

import cn.anxue.batch.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Reads the figures of a region, each kind in one question whatever the number of schools. */
@ApplicationScoped
class FigureReader {
    private static final String WITHIN = """
             exists (select from region_within w where w.region_code = h.region_code and w.ancestor_code = ?)
            """;
    private static final String COUNTS =
            """
            select h.region_code, g.name, s.stage, count(*) as schools, count(c.school_id) as reported,
                coalesce(sum(c.pupils), 0) as pupils, coalesce(sum(c.participants), 0) as participants,
                coalesce(sum(c.teachers), 0) as teachers
            from school s
            join institution_other_holder h on h.id = s.id
            join region g on g.code = h.region_code
            left join lateral (
                select * from school_count o where o.school_id = s.id and o.month = ? and o.recorded_at <= ?
                order by o.revision desc limit 1) c on true
            where s.opened_on < (?::date + interval '1 month') and (s.ended_on is null or s.ended_on >= ?) and
            """ + WITHIN + " group by h.region_code, g.name, s.stage order by h.region_code, s.stage";
    private static final String RECEIVED = "select * from school_received(?, ?, ?, ?)";
    private static final String HELD = "select * from school_held(?, ?, ?)";
    private static final String SPENT =
            """
            select h.region_code, p.purpose as kind, sum(p.amount_minor)::bigint as amount_minor
            from school_spending p
            join institution_other_holder h on h.id = p.school_id
            where p.state = 'EXECUTED' and p.settled_on between ? and ? and p.proposed_at <= ? and
            """ + WITHIN + " group by h.region_code, p.purpose order by h.region_code, p.purpose";
    private final Sql sql;

    FigureReader(Sql sql) {
        this.sql = sql;
    }

    /** What is asked for. */
    record Asked(String region, LocalDate month, LocalDate from, LocalDate until, Instant known) {}

    /** Schools of one place and stage. */
    record Count(
            String region,
            String name,
            Stage stage,
            long schools,
            long reported,
            long pupils,
            long participants,
            long teachers) {}

    /** Money of one place and kind. */
    record Sum(String region, String kind, long minor) {}

    List<Count> counts(Asked asked) {
        return sql.list(
                COUNTS,
                select -> {
                    select.setObject(1, asked.month());
                    select.setObject(2, asked.known().atOffset(ZoneOffset.UTC));
                    select.setObject(3, asked.month());
                    select.setObject(4, asked.month());
                    select.setString(5, asked.region());
                },
                row -> new Count(
                        row.getString("region_code"),
                        row.getString("name"),
                        Stage.valueOf(row.getString("stage")),
                        row.getLong("schools"),
                        row.getLong("reported"),
                        row.getLong("pupils"),
                        row.getLong("participants"),
                        row.getLong("teachers")));
    }

    List<Sum> received(Asked asked) {
        return sums(RECEIVED, select -> {
            select.setString(1, asked.region());
            select.setObject(2, asked.from());
            select.setObject(3, asked.until());
            select.setObject(4, asked.known().atOffset(ZoneOffset.UTC));
        });
    }

    List<Sum> held(Asked asked) {
        return sums(HELD, select -> {
            select.setString(1, asked.region());
            select.setObject(2, asked.until());
            select.setObject(3, asked.known().atOffset(ZoneOffset.UTC));
        });
    }

    List<Sum> spent(Asked asked) {
        return sums(SPENT, select -> {
            select.setObject(1, asked.from());
            select.setObject(2, asked.until());
            select.setObject(3, asked.known().atOffset(ZoneOffset.UTC));
            select.setString(4, asked.region());
        });
    }

    private List<Sum> sums(String question, Sql.Binding binding) {
        return sql.list(
                question,
                binding,
                row -> new Sum(row.getString("region_code"), row.getString("kind"), row.getLong("amount_minor")));
    }
}
