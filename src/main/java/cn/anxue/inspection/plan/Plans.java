package cn.anxue.inspection.plan;

import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.identity.Caller;
import cn.anxue.inspection.task.TaskKind;
import cn.anxue.problem.ProblemException;
import cn.anxue.region.AuthorityId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tables of yearly plans. */
@ApplicationScoped
class Plans {
    private static final String SELECT = """
            select p.*, a.name as authority_name, (select count(*) from inspection_task t where t.cause = 'PLAN'
                and t.cause_id = p.id and t.signed_on is not null) as visits
            from inspection_plan p join region_authority a on a.id = p.authority_id\s""";
    private static final String INSERT = """
            insert into inspection_plan (id, region_code, authority_id, year, title, state, drafted_by, drafted_on, version)
            values (?, ?, ?, ?, ?, 'DRAFT', ?, ?, 0) on conflict on constraint inspection_plan_one_a_year do nothing""";
    private static final String ITEMS = """
            insert into inspection_plan_item (plan_id, n, item, object, kind, method, lead_authority_id, level, starts_on, ends_on)
            select ?::uuid, * from unnest(?::int[], ?::text[], ?::text[], ?::text[], ?::text[], ?::uuid[], ?::text[], ?::date[],
                ?::date[])""";

    private final Sql sql;

    Plans(Sql sql) {
        this.sql = sql;
    }

    /** Whether there was none of the authority's for the year. */
    boolean add(PlanId id, PlanDraft draft, AuthorityId authority, Caller by, LocalDate on) {
        return sql.update(INSERT, row -> {
                    row.setObject(1, id.value());
                    row.setString(2, draft.regionCode());
                    row.setObject(3, authority.value());
                    row.setInt(4, draft.year());
                    row.setString(5, draft.title());
                    row.setObject(6, by.id().value());
                    row.setObject(7, on);
                })
                > 0;
    }

    void write(PlanId id, List<PlanItem> items) {
        sql.update("delete from inspection_plan_item where plan_id = ?", row -> row.setObject(1, id.value()));
        sql.update(ITEMS, insert -> {
            insert.setObject(1, id.value());
            Columns.from(insert, 2, items)
                    .integer(PlanItem::n)
                    .text(PlanItem::item)
                    .text(PlanItem::object)
                    .text(item -> item.kind().name())
                    .text(PlanItem::method)
                    .uuid(item -> item.lead().value())
                    .text(PlanItem::level)
                    .date(PlanItem::startsOn)
                    .date(PlanItem::endsOn);
        });
    }

    Optional<PlanView> find(PlanId id) {
        return list(SELECT + "where p.id = ?", id.value()).stream().findFirst();
    }

    Optional<PlanView> locked(PlanId id) {
        return list(SELECT + "where p.id = ? for update of p", id.value()).stream()
                .findFirst();
    }

    List<PlanView> within(String regionCode, @Nullable Integer year) {
        return list(
                SELECT
                        + "join region_within w on w.region_code = p.region_code and w.ancestor_code = ?"
                        + (year == null ? "" : " where p.year = " + year)
                        + " order by p.year desc, p.id desc limit 200",
                regionCode);
    }

    void move(PlanView plan, PlanState next, Map<String, ?> columns) {
        if (!plan.state().canBecome(next)) {
            throw new ProblemException(PlanProblem.PLAN_MOVE_REFUSED, Map.of("from", plan.state(), "to", next));
        }
        Map<String, Object> all = new LinkedHashMap<>(columns);
        all.put("state", next.name());
        StringBuilder update = new StringBuilder("update inspection_plan set version = version + 1");
        all.keySet().forEach(column -> update.append(", ").append(column).append(" = ?"));
        sql.update(update + " where id = ?", row -> {
            int n = 1;
            for (Object value : all.values()) {
                row.setObject(n++, value);
            }
            row.setObject(n, plan.id().value());
        });
    }

    private List<PlanView> list(String select, Object value) {
        return sql.list(select, statement -> statement.setObject(1, value), this::read);
    }

    private PlanView read(ResultSet row) throws SQLException {
        PlanId id = new PlanId(row.getObject("id", UUID.class));
        return new PlanView(
                id,
                row.getString("region_code"),
                new AuthorityId(row.getObject("authority_id", UUID.class)),
                row.getString("authority_name"),
                row.getInt("year"),
                row.getString("title"),
                PlanState.valueOf(row.getString("state")),
                items(id),
                row.getObject("drafted_by", UUID.class),
                row.getObject("drafted_on", LocalDate.class),
                row.getObject("approved_on", LocalDate.class),
                row.getObject("published_on", LocalDate.class),
                row.getObject("started_on", LocalDate.class),
                row.getString("summary"),
                row.getObject("summarised_on", LocalDate.class),
                row.getInt("visits"),
                row.getLong("version"));
    }

    private List<PlanItem> items(PlanId id) {
        return sql.list(
                """
                select i.*, a.name as lead_name from inspection_plan_item i
                join region_authority a on a.id = i.lead_authority_id where i.plan_id = ? order by i.n""",
                select -> select.setObject(1, id.value()),
                row -> new PlanItem(
                        row.getInt("n"),
                        row.getString("item"),
                        row.getString("object"),
                        TaskKind.valueOf(row.getString("kind")),
                        row.getString("method"),
                        new AuthorityId(row.getObject("lead_authority_id", UUID.class)),
                        row.getString("lead_name"),
                        row.getString("level"),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class)));
    }
}
