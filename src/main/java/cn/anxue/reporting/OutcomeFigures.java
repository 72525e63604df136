package cn.anxue.reporting;

import cn.anxue.batch.Sql;
import cn.anxue.inspection.annual.Grade;
import cn.anxue.inspection.annual.Outcome;
import cn.anxue.tipoff.ActionKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/** Counts what came of notices, annual inspections and reports from the public. */
@ApplicationScoped
class OutcomeFigures {
    private static final String CLOSE_OUT = Span.ASKED + """
            select count(*) as items, count(*) filter (where i.closed_on <= a.last) as closed,
                count(*) filter (where i.closed_on <= a.last and i.closed_on <= i.due_on) as in_time,
                count(*) filter (where i.due_on < a.last and (i.closed_on is null or i.closed_on > a.last)) as overdue,
                avg(i.closed_on - n.issued_on) filter (where i.closed_on <= a.last) as mean_days
            from a join region_within w on w.ancestor_code = a.region
            join enforcement_notice n on n.region_code = w.region_code and n.issued_on between a.first and a.last
                and (n.withdrawn_on is null or n.withdrawn_on > a.last)
            join enforcement_item i on i.notice_id = n.id""";
    private static final String RESULTS = Span.ASKED + """
            select y.result as code, count(*) as many from a join region_within w on w.ancestor_code = a.region
            join institution i on i.region_code = w.region_code
            join inspection_annual y on y.institution_id = i.id and y.published_on between a.first and a.last
            group by y.result""";
    private static final String GRADES = Span.ASKED + """
            select g.grade as code, count(*) as many from a join region_within w on w.ancestor_code = a.region
            join institution i on i.region_code = w.region_code
            join inspection_grade g on g.institution_id = i.id and g.published_on between a.first and a.last
            group by g.grade""";
    private static final String TIP_OFFS = Span.ASKED + """
            , told as (
                select t.*, array(select s.state from tipoff_step s where s.tipoff_id = t.id
                    and (s.taken_at at time zone 'Asia/Shanghai')::date <= a.last) as steps, a.last
                from a join region_within w on w.ancestor_code = a.region
                join tipoff t on t.region_code = w.region_code and t.received_on between a.first and a.last)
            select count(*) as received, count(*) filter (where 'REJECTED' = any(steps)) as rejected,
                count(*) filter (where state = 'DUPLICATE') as repeated,
                count(*) filter (where 'SUBSTANTIATED' = any(steps)) as substantiated,
                count(*) filter (where 'NOT_FOUND' = any(steps)) as nothing_found,
                count(*) filter (where 'REPLIED' = any(steps)) as replied,
                count(*) filter (where state <> 'DUPLICATE' and not steps && array['REPLIED', 'REJECTED']) as still_open,
                count(*) filter (where state <> 'DUPLICATE' and not steps && array['REPLIED', 'REJECTED']
                    and coalesce(reply_by, accept_by) < last) as overdue
            from told""";
    private static final String ACTIONS = Span.ASKED + """
            select t.action_kind as code, count(*) as many from a join region_within w on w.ancestor_code = a.region
            join tipoff t on t.region_code = w.region_code and t.received_on between a.first and a.last
            where t.action_kind is not null group by t.action_kind""";

    private final Sql sql;

    OutcomeFigures(Sql sql) {
        this.sql = sql;
    }

    Watching.CloseOut closeOut(Span span) {
        return sql.list(CLOSE_OUT, span::bind, row -> {
                    BigDecimal days = row.getBigDecimal("mean_days");
                    return new Watching.CloseOut(
                            row.getLong("items"),
                            row.getLong("closed"),
                            row.getLong("in_time"),
                            row.getLong("overdue"),
                            Percent.of(row.getLong("closed"), row.getLong("items")),
                            days == null
                                    ? null
                                    : days.setScale(1, RoundingMode.HALF_UP).toPlainString());
                })
                .get(0);
    }

    Watching.Annual annual(Span span) {
        return new Watching.Annual(tally(RESULTS, Outcome.class, span), tally(GRADES, Grade.class, span));
    }

    Watching.TipOffs tipOffs(Span span) {
        Map<ActionKind, Long> actions = tally(ACTIONS, ActionKind.class, span);
        return sql.list(
                        TIP_OFFS,
                        span::bind,
                        row -> new Watching.TipOffs(
                                row.getLong("received"),
                                row.getLong("rejected"),
                                row.getLong("repeated"),
                                row.getLong("substantiated"),
                                row.getLong("nothing_found"),
                                row.getLong("replied"),
                                row.getLong("still_open"),
                                row.getLong("overdue"),
                                actions))
                .get(0);
    }

    private <K extends Enum<K>> Map<K, Long> tally(String question, Class<K> kinds, Span span) {
        Map<K, Long> tally = Tally.empty(kinds);
        sql.list(question, span::bind, row -> Map.entry(row.getString("code"), row.getLong("many")))
                .forEach(row -> tally.put(Enum.valueOf(kinds, row.getKey()), row.getValue()));
        return tally;
    }
}
