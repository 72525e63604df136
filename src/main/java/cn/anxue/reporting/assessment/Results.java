package cn.anxue.reporting.assessment;

import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import cn.anxue.id.Uuid7;
import cn.anxue.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Published results. */
@ApplicationScoped
class Results {
    private static final String INSERT = """
            insert into reporting_result (id, by_region, region_code, year, number, published_on, published_by, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String LINES = """
            insert into reporting_result_line (result_id, n, title, points, deducted)
            select ?, u.n, u.title, u.points::numeric, u.deducted::numeric
            from unnest(?::int[], ?::text[], ?::text[], ?::text[]) as u(n, title, points, deducted)""";
    private static final String CAUSES = """
            insert into reporting_result_cause (result_id, n, seq, what, on_day, points, record)
            select ?, u.n, u.seq, u.what, u.on_day, u.points::numeric, u.record
            from unnest(?::int[], ?::int[], ?::text[], ?::date[], ?::text[], ?::text[])
                as u(n, seq, what, on_day, points, record)""";
    private static final String PUBLISHED = """
            select r.*, g.name, l.n, l.title, l.points as full_points, l.deducted, c.what, c.on_day, c.points, c.record
            from reporting_result r join region g on g.code = r.region_code
            join reporting_result_line l on l.result_id = r.id
            left join reporting_result_cause c on c.result_id = l.result_id and c.n = l.n
            where r.by_region = ? and r.year = ? order by r.region_code, l.n, c.seq""";

    private final Sql sql;
    private final Today today;

    Results(Sql sql, Today today) {
        this.sql = sql;
        this.today = today;
    }

    private record Caused(int n, int seq, Scored.Cause cause) {}

    private record Row(
            String region,
            String name,
            String number,
            LocalDate publishedOn,
            int n,
            String title,
            BigDecimal points,
            BigDecimal deducted,
            List<Scored.Cause> causes) {}

    void publish(Caller caller, String byRegion, int year, Scored scored, String number) {
        UUID id = Uuid7.next();
        sql.update(INSERT, insert -> {
            insert.setObject(1, id);
            insert.setString(2, byRegion);
            insert.setString(3, scored.regionCode());
            insert.setInt(4, year);
            insert.setString(5, number);
            insert.setObject(6, today.date());
            insert.setObject(7, caller.id().value());
            insert.setObject(8, today.now().atOffset(ZoneOffset.UTC));
        });
        sql.update(LINES, insert -> {
            insert.setObject(1, id);
            Columns.from(insert, 2, scored.lines())
                    .integer(Scored.Line::n)
                    .text(Scored.Line::title)
                    .text(line -> line.points().toPlainString())
                    .text(line -> line.deducted().toPlainString());
        });
        List<Caused> causes = new ArrayList<>();
        scored.lines()
                .forEach(line ->
                        line.causes().forEach(cause -> causes.add(new Caused(line.n(), causes.size(), cause))));
        sql.update(CAUSES, insert -> {
            insert.setObject(1, id);
            Columns.from(insert, 2, causes)
                    .integer(Caused::n)
                    .integer(Caused::seq)
                    .text(one -> one.cause().what())
                    .date(one -> one.cause().on())
                    .text(one -> one.cause().points().toPlainString())
                    .text(one -> one.cause().record());
        });
    }

    /** By the code of the place. */
    Map<String, Scored> of(String byRegion, int year) {
        Map<String, Scored> all = new LinkedHashMap<>();
        for (Row row : rows(byRegion, year)) {
            Scored scored = all.computeIfAbsent(
                    row.region(),
                    code -> new Scored(code, row.name(), new ArrayList<>(), row.number(), row.publishedOn()));
            List<Scored.Line> lines = scored.lines();
            boolean same = !lines.isEmpty() && lines.get(lines.size() - 1).n() == row.n();
            if (same) {
                lines.get(lines.size() - 1).causes().addAll(row.causes());
            } else {
                lines.add(new Scored.Line(
                        row.n(), row.title(), row.points(), row.deducted(), new ArrayList<>(row.causes())));
            }
        }
        return all;
    }

    private List<Row> rows(String byRegion, int year) {
        return sql.list(
                PUBLISHED,
                select -> {
                    select.setString(1, byRegion);
                    select.setInt(2, year);
                },
                row -> {
                    String record = row.getString("record");
                    List<Scored.Cause> causes = record == null
                            ? List.of()
                            : List.of(new Scored.Cause(
                                    row.getString("what"),
                                    row.getObject("on_day", LocalDate.class),
                                    row.getBigDecimal("points"),
                                    record));
                    return new Row(
                            row.getString("region_code"),
                            row.getString("name"),
                            row.getString("number"),
                            row.getObject("published_on", LocalDate.class),
                            row.getInt("n"),
                            row.getString("title"),
                            row.getBigDecimal("full_points"),
                            row.getBigDecimal("deducted"),
                            causes);
                });
    }
}
