package cn.anxue.inspection.task;

import cn.anxue.batch.Sql;
import cn.anxue.duty.Duties;
import cn.anxue.duty.Duty;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.identity.Scope;
import cn.anxue.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What is to be done about inspections: visits, results, evidence, answers of other departments, draws, patrols. */
@ApplicationScoped
class InspectionDuties implements Duties {
    private static final String OPEN = """
            with reach as (select ?::text as region, ?::uuid as actor, ?::boolean as office, ?::boolean as inspects),
            seen as (
                select t.*, i.name from inspection_task t join institution i on i.id = t.institution_id cross join reach r
                where t.state not in ('RESULT_PUBLISHED', 'CANCELLED') and exists (select from institution_sight s
                    where s.institution_id = t.institution_id and s.region_code = r.region))
            select 'inspection.visit' as kind, t.id, t.name as about, t.planned_on as due_on, '/console/tasks/' || t.id as path
              from seen t cross join reach r
             where r.inspects and t.state in ('DRAWN', 'PLANNED', 'NOTIFIED', 'UNANNOUNCED', 'ON_SITE', 'RECORDED')
               and exists (select from inspection_task_inspector x join inspection_inspector p on p.id = x.inspector_id
                   where x.task_id = t.id and x.replaced_on is null and p.actor_id = r.actor)
            union all
            select 'inspection.result', t.id, t.name, t.publish_by, '/console/tasks/' || t.id
              from seen t cross join reach r
             where r.office and t.state in ('SIGNED', 'NO_PROBLEM', 'PROBLEMS')
            union all
            select 'inspection.evidence', e.id, t.name, e.decide_by, '/console/tasks/' || t.id
              from inspection_evidence e join seen t on t.id = e.task_id cross join reach r
             where r.office and e.decision is null
            union all
            select 'inspection.forwarded', f.id, i.name, f.answer_due_on, '/console/tasks/' || f.task_id
              from inspection_finding f join institution i on i.id = f.institution_id cross join reach r
             where r.office and f.forwarded_to is not null and f.answer is null and exists (select from institution_sight s
                where s.institution_id = f.institution_id and s.region_code = r.region)
            union all
            select 'inspection.draw', d.id, d.title, d.due_on, '/console/draws/' || d.id
              from inspection_draw d cross join reach r join region_within w
                on w.region_code = d.region_code and w.ancestor_code = r.region
             where r.office and d.state in ('PUBLISHED', 'COMMITTED')
            union all
            select 'inspection.round', o.id, o.title, o.ends_on, '/console/rounds/' || o.id
              from inspection_round o cross join reach r join region_within w
                on w.region_code = o.region_code and w.ancestor_code = r.region
             where r.office and o.closed_on is null
            order by 4, 2 limit ?""";

    private final Sql sql;

    InspectionDuties(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Duty> open(Caller caller, LocalDate today) {
        boolean office = caller.has(Role.OFFICER);
        if (!(caller.scope() instanceof Scope.Region region) || !office && !caller.has(Role.INSPECTOR)) {
            return List.of();
        }
        return sql.list(
                OPEN,
                select -> {
                    select.setString(1, region.regionCode());
                    select.setObject(2, caller.id().value());
                    select.setBoolean(3, office);
                    select.setBoolean(4, caller.has(Role.INSPECTOR));
                    select.setInt(5, NAMED_MAX);
                },
                InspectionDuties::read);
    }

    private static Duty read(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        return new Duty(
                kind,
                row.getObject("id", UUID.class),
                text(kind),
                row.getString("about"),
                null,
                row.getObject("due_on", LocalDate.class),
                row.getString("path"));
    }

    static Text text(String kind) {
        return switch (kind) {
            case "inspection.visit" -> Text.of("现场检查", "Visit");
            case "inspection.result" -> Text.of("公示检查结果", "Publish the result of a visit");
            case "inspection.evidence" -> Text.of("处理先行登记保存的证据", "Decide on evidence kept in advance");
            case "inspection.forwarded" -> Text.of("催收移送问题的答复", "Ask for the answer to a forwarded finding");
            case "inspection.draw" -> Text.of("双随机抽取的承诺或揭示", "Commit to a draw, or reveal");
            case "inspection.round" -> Text.of("完成本轮检查", "Finish a round of visits");
            default -> throw new IllegalStateException(kind);
        };
    }
}
