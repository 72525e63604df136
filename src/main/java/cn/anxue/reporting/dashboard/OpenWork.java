package cn.anxue.reporting.dashboard;

import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import cn.anxue.institution.InstitutionId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Refunds, breaks and alerts that wait for somebody, by institution. */
@ApplicationScoped
class OpenWork {
    private static final int SOON_DAYS = 3;
    private static final String REFUNDS = """
            select r.institution_id, count(*) filter (where r.pay_due_on < d.today) as late,
                count(*) filter (where r.pay_due_on between d.today and d.today + d.soon) as soon,
                count(*) filter (where r.pay_due_on > d.today + d.soon) as later,
                count(*) filter (where r.state = 'CONTESTED') as contested
            from fee_refund r cross join (select ?::date as today, ?::int as soon) d
            where r.institution_id = any(?) and r.state not in ('PAID', 'WITHDRAWN') group by r.institution_id
            """;
    private static final String BREAKS = """
            select k.institution_id, count(*) filter (where d.today - k.day <= 1) as day,
                count(*) filter (where d.today - k.day between 2 and 7) as week,
                count(*) filter (where d.today - k.day between 8 and 30) as month,
                count(*) filter (where d.today - k.day > 30) as longer, max(d.today - k.day) as oldest
            from bank_break k cross join (select ?::date as today) d
            where k.institution_id = any(?) and k.state = 'OPEN' group by k.institution_id
            """;
    private static final String ALERTS = """
            select institution_id, count(*) as alerts from alert
            where institution_id = any(?) and state = 'OPEN' group by institution_id
            """;

    private final Sql sql;
    private final Today today;

    OpenWork(Sql sql, Today today) {
        this.sql = sql;
        this.today = today;
    }

    /** Only of those that have any. */
    Map<InstitutionId, County.Work> of(Collection<InstitutionId> institutions) {
        LocalDate day = today.date();
        Map<InstitutionId, County.Work> work = new HashMap<>();
        sql.list(
                        REFUNDS,
                        select -> {
                            select.setObject(1, day);
                            select.setInt(2, SOON_DAYS);
                            Columns.from(select, 3, institutions).uuid(InstitutionId::value);
                        },
                        row -> Map.entry(id(row), new County.Work(clocks(row), County.NO_WORK.breaks(), 0)))
                .forEach(one -> work.merge(one.getKey(), one.getValue(), County.Work::plus));
        sql.list(
                        BREAKS,
                        select -> {
                            select.setObject(1, day);
                            Columns.from(select, 2, institutions).uuid(InstitutionId::value);
                        },
                        row -> Map.entry(id(row), new County.Work(County.NO_WORK.refunds(), ages(row), 0)))
                .forEach(one -> work.merge(one.getKey(), one.getValue(), County.Work::plus));
        sql.list(
                        ALERTS,
                        select -> Columns.of(select, institutions).uuid(InstitutionId::value),
                        row -> Map.entry(
                                id(row),
                                new County.Work(
                                        County.NO_WORK.refunds(), County.NO_WORK.breaks(), row.getInt("alerts"))))
                .forEach(one -> work.merge(one.getKey(), one.getValue(), County.Work::plus));
        return work;
    }

    private static InstitutionId id(ResultSet row) throws SQLException {
        return new InstitutionId(row.getObject("institution_id", UUID.class));
    }

    private static County.Clocks clocks(ResultSet row) throws SQLException {
        return new County.Clocks(row.getInt("late"), row.getInt("soon"), row.getInt("later"), row.getInt("contested"));
    }

    private static County.Ages ages(ResultSet row) throws SQLException {
        return new County.Ages(
                row.getInt("day"), row.getInt("week"), row.getInt("month"), row.getInt("longer"), row.getInt("oldest"));
    }
}
