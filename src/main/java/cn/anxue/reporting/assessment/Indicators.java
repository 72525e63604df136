package cn.anxue.reporting.assessment;

import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import cn.anxue.id.Uuid7;
import cn.anxue.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Stored indicators, and deductions made by hand. */
@ApplicationScoped
class Indicators {
    private static final String ENTER = """
            insert into reporting_indicator (id, region_code, year, n, title, points, measure, each, basis, entered_by, entered_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict on constraint reporting_indicator_numbered do update set title = excluded.title,
                points = excluded.points, measure = excluded.measure, each = excluded.each, basis = excluded.basis,
                entered_by = excluded.entered_by, entered_at = excluded.entered_at, version = reporting_indicator.version + 1""";
    private static final String DEDUCT = """
            insert into reporting_deduction (id, indicator_id, region_code, on_day, points, reason, record, entered_by, entered_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String BY_HAND = """
            select d.* from reporting_deduction d join reporting_indicator i on i.id = d.indicator_id
            where i.region_code = ? and i.year = ? order by d.on_day, d.id""";

    private final Sql sql;
    private final Today today;

    Indicators(Sql sql, Today today) {
        this.sql = sql;
        this.today = today;
    }

    /** An indicator with the place and year it belongs to. */
    record Found(Indicator indicator, String regionCode, int year) {}

    /** A deduction made by hand. */
    record ByHand(UUID indicatorId, String regionCode, Scored.Cause cause) {}

    List<Indicator> of(String regionCode, int year) {
        return sql.list(
                "select * from reporting_indicator where region_code = ? and year = ? order by n",
                select -> {
                    select.setString(1, regionCode);
                    select.setInt(2, year);
                },
                Indicators::indicator);
    }

    Optional<Found> find(UUID id) {
        return sql
                .list(
                        "select * from reporting_indicator where id = ?",
                        select -> select.setObject(1, id),
                        row -> new Found(indicator(row), row.getString("region_code"), row.getInt("year")))
                .stream()
                .findFirst();
    }

    List<ByHand> byHand(String regionCode, int year) {
        return sql.list(
                BY_HAND,
                select -> {
                    select.setString(1, regionCode);
                    select.setInt(2, year);
                },
                row -> new ByHand(
                        row.getObject("indicator_id", UUID.class),
                        row.getString("region_code"),
                        new Scored.Cause(
                                row.getString("reason"),
                                row.getObject("on_day", LocalDate.class),
                                row.getBigDecimal("points"),
                                row.getString("record"))));
    }

    void enter(Caller caller, String regionCode, int year, Indicator indicator) {
        sql.update(ENTER, insert -> {
            insert.setObject(1, indicator.id());
            insert.setString(2, regionCode);
            insert.setInt(3, year);
            insert.setInt(4, indicator.n());
            insert.setString(5, indicator.title());
            insert.setBigDecimal(6, indicator.points());
            insert.setString(7, indicator.measure());
            insert.setBigDecimal(8, indicator.each());
            insert.setString(9, indicator.basis());
            insert.setObject(10, caller.id().value());
            insert.setObject(11, today.now().atOffset(ZoneOffset.UTC));
        });
    }

    UUID deduct(Caller caller, ByHand deduction) {
        UUID id = Uuid7.next();
        Scored.Cause cause = deduction.cause();
        BigDecimal points = cause.points();
        sql.update(DEDUCT, insert -> {
            insert.setObject(1, id);
            insert.setObject(2, deduction.indicatorId());
            insert.setString(3, deduction.regionCode());
            insert.setObject(4, cause.on());
            insert.setBigDecimal(5, points);
            insert.setString(6, cause.what());
            insert.setString(7, cause.record());
            insert.setObject(8, caller.id().value());
            insert.setObject(9, today.now().atOffset(ZoneOffset.UTC));
        });
        return id;
    }

    private static Indicator indicator(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Indicator(
                row.getObject("id", UUID.class),
                row.getInt("n"),
                row.getString("title"),
                row.getBigDecimal("points"),
                row.getString("measure"),
                row.getBigDecimal("each"),
                row.getString("basis"));
    }
}
