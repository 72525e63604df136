package cn.anxue.enforcement.list;

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
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Hearings to be ended, decisions to be published, observations to be judged. */
@ApplicationScoped
class ListDuties implements Duties {
    private static final String OPEN = """
            select d.id, d.list, d.state, d.number, d.subject_public_name, d.region_code, d.listed_on, d.hearing_until,
                d.observed_until
            from enforcement_list_entry d
            where (d.state in ('HEARING', 'OBSERVATION') or d.state = 'DECIDED' and d.published_on is null)
              and (d.subject_id is null and exists (select from region_within w
                      where w.region_code = d.region_code and w.ancestor_code = ?)
                   or exists (select from institution_oversight_region s where s.institution_id = d.subject_id
                      and s.relation = 'COMPETENT_AUTHORITY' and s.region_code = ?))
            order by coalesce(d.hearing_until, d.observed_until, d.listed_on) limit ?
            """;

    /** Of the institution's own. */
    private static final String OWN = """
            select d.id, d.subject_public_name, d.hearing_until from enforcement_list_entry d
            where d.state = 'HEARING' and d.subject_id = ? and d.hearing_statement is null and d.hearing_until >= ?
            order by d.hearing_until limit ?
            """;

    private final Sql sql;
    private final ListRules rules;

    ListDuties(Sql sql, ListRules rules) {
        this.sql = sql;
        this.rules = rules;
    }

    @Override
    public List<Duty> open(Caller caller, LocalDate today) {
        if (caller.scope() instanceof Scope.Institution own && caller.has(Role.INSTITUTION)) {
            return own(own, today);
        }
        if (!caller.has(Role.OFFICER) || !(caller.scope() instanceof Scope.Region region)) {
            return List.of();
        }
        Map<String, LocalDate> publication = new HashMap<>();
        return sql.list(
                OPEN,
                select -> {
                    select.setString(1, region.regionCode());
                    select.setString(2, region.regionCode());
                    select.setInt(3, NAMED_MAX);
                },
                row -> duty(row, publication));
    }

    private List<Duty> own(Scope.Institution own, LocalDate today) {
        return sql.list(
                OWN,
                select -> {
                    select.setObject(1, own.institutionId());
                    select.setObject(2, today);
                    select.setInt(3, NAMED_MAX);
                },
                row -> new Duty(
                        "list.statement",
                        row.getObject("id", UUID.class),
                        Text.of("就拟列入黑名单陈述申辩", "State your case before you are blacklisted"),
                        row.getString("subject_public_name"),
                        null,
                        row.getObject("hearing_until", LocalDate.class),
                        "/console/hearings/" + row.getObject("id", UUID.class)));
    }

    private Duty duty(ResultSet row, Map<String, LocalDate> publication) throws SQLException {
        return switch (ListEntryState.valueOf(row.getString("state"))) {
            case HEARING ->
                duty(
                        row,
                        "list.hearing",
                        Text.of("听取陈述申辩后提交决定", "End the hearing and put the entry to a decision"),
                        row.getObject("hearing_until", LocalDate.class));
            case OBSERVATION ->
                duty(
                        row,
                        "list.observation",
                        Text.of("整改观察期满前验收或拟列入黑名单", "Accept the correction before the observation ends"),
                        row.getObject("observed_until", LocalDate.class));
            case DECIDED, PROPOSED, REFUSED, LISTED, REMOVED, EXPIRED ->
                duty(
                        row,
                        "list.publication",
                        Text.of("公布名单决定", "Publish the decision"),
                        publication.computeIfAbsent(
                                row.getString("region_code") + row.getString("listed_on"), key -> publishBy(row)));
        };
    }

    private LocalDate publishBy(ResultSet row) {
        try {
            return rules.publishBy(row.getString("region_code"), row.getObject("listed_on", LocalDate.class))
                    .on();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Duty duty(ResultSet row, String kind, Text text, LocalDate dueOn) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Duty(
                kind,
                id,
                text,
                row.getString("subject_public_name"),
                row.getString("number"),
                dueOn,
                "/console/lists/" + row.getString("list").toLowerCase(Locale.ROOT) + "/" + id);
    }
}
