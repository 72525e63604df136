package cn.anxue.reporting;

import cn.anxue.batch.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** Counts campaigns, rounds and visits. */
@ApplicationScoped
class VisitFigures {
    private static final String CAMPAIGNS = Span.ASKED + """
            select count(*) filter (where c.opened_on between a.first and a.last) as opened,
                count(*) filter (where c.closed_on between a.first and a.last) as closed
            from a join region_within w on w.ancestor_code = a.region
            join inspection_campaign c on c.region_code = w.region_code""";
    private static final String ROUNDS = Span.ASKED + """
            select r.title, r.starts_on, r.ends_on, count(distinct g.institution_id) as institutions,
                count(distinct g.institution_id) filter (where g.reached_on <= a.last) as reached
            from a join region_within w on w.ancestor_code = a.region
            join inspection_round r on r.region_code = w.region_code and r.starts_on between a.first and a.last
            left join inspection_coverage g on g.round_id = r.id
            group by r.id, r.title, r.starts_on, r.ends_on order by r.starts_on, r.id limit 500""";
    private static final String CHECKS = Span.ASKED + """
            , visit as (
                select t.id, t.institution_id, exists (select from inspection_finding f where f.task_id = t.id) as found
                from a join region_within w on w.ancestor_code = a.region
                join inspection_task t on t.region_code = w.region_code and t.signed_on between a.first and a.last),
            finding as (
                select f.forwarded_on, f.answered_on from a join visit v on true
                join inspection_finding f on f.task_id = v.id where f.found_on <= a.last)
            select (select count(*) from visit) as visits,
                (select count(distinct institution_id) from visit) as institutions,
                (select count(*) from visit where found) as with_problems,
                (select count(*) from finding) as findings,
                (select count(*) from finding, a where forwarded_on <= a.last) as forwarded,
                (select count(*) from finding, a where answered_on <= a.last) as answered""";

    private final Sql sql;

    VisitFigures(Sql sql) {
        this.sql = sql;
    }

    Watching.Campaigns campaigns(Span span) {
        return sql.list(
                        CAMPAIGNS,
                        span::bind,
                        row -> new Watching.Campaigns(row.getLong("opened"), row.getLong("closed")))
                .get(0);
    }

    /** In the order in which they began. */
    List<Watching.Round> rounds(Span span) {
        return sql.list(ROUNDS, span::bind, row -> {
            long institutions = row.getLong("institutions");
            long reached = row.getLong("reached");
            return new Watching.Round(
                    row.getString("title"),
                    row.getObject("starts_on", LocalDate.class),
                    row.getObject("ends_on", LocalDate.class),
                    institutions,
                    reached,
                    Percent.of(reached, institutions),
                    institutions > 0 && reached == institutions);
        });
    }

    Watching.Checks checks(Span span) {
        return sql.list(
                        CHECKS,
                        span::bind,
                        row -> new Watching.Checks(
                                row.getLong("visits"),
                                row.getLong("institutions"),
                                row.getLong("with_problems"),
                                row.getLong("findings"),
                                row.getLong("forwarded"),
                                row.getLong("answered")))
                .get(0);
    }
}
