package cn.anxue.inspection;

import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import cn.anxue.identity.Caller;
import cn.anxue.institution.InstitutionId;
import cn.anxue.page.Cursor;
import cn.anxue.page.Page;
import cn.anxue.region.RegionRules;
import cn.anxue.region.Rule;
import cn.anxue.region.RuleKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which institutions no supervisor keeps an eye on, and which supervisors are silent. */
@ApplicationScoped
public class SupervisorCoverage {
    private static final RuleKey<SilenceRule> SILENCE =
            new RuleKey<>("inspection.supervisorSilence", SilenceRule.class);
    private static final String LIVING = """
            from institution i join institution_sight v on v.institution_id = i.id and v.region_code = ?
            where i.state not in ('CLOSED', 'REVOKED')
            """;
    private static final String WATCHED = """
            exists (select from inspection_assignment a join inspection_supervisor s on s.id = a.supervisor_id
                where a.institution_id = i.id and s.ended_on is null)
            """;
    private static final String COUNT =
            "select count(*) as institutions, count(*) filter (where " + WATCHED + ") as covered " + LIVING;
    private static final String UNCOVERED = "select i.id, i.uscc, i.name, i.region_code " + LIVING + " and not "
            + WATCHED + " and (?::uuid is null or i.id < ?) order by i.id desc limit ?";
    private static final String SUPERVISORS = """
            select count(*) as supervisors,
                count(*) filter (where coalesce(s.last_report_on, s.appointed_on) < ?) as silent
            from inspection_supervisor s
            join region_within w on w.region_code = s.region_code and w.ancestor_code = ?
            where s.ended_on is null
            """;

    private final Sql sql;
    private final Supervisors supervisors;
    private final Reach reach;
    private final RegionRules rules;
    private final Today today;

    SupervisorCoverage(Sql sql, Supervisors supervisors, Reach reach, RegionRules rules, Today today) {
        this.sql = sql;
        this.supervisors = supervisors;
        this.reach = reach;
        this.rules = rules;
        this.today = today;
    }

    /** @param asked a region within the caller's; his own where none is named */
    @Transactional
    public Coverage of(Caller caller, @Nullable String asked) {
        String region = region(caller, asked);
        int days = silence(region);
        record Living(long institutions, long covered) {}
        record Appointed(long supervisors, long silent) {}
        Living living = sql.list(
                        COUNT,
                        select -> select.setString(1, region),
                        row -> new Living(row.getLong("institutions"), row.getLong("covered")))
                .get(0);
        Appointed appointed = sql.list(
                        SUPERVISORS,
                        select -> {
                            select.setObject(1, silentSince(days));
                            select.setString(2, region);
                        },
                        row -> new Appointed(row.getLong("supervisors"), row.getLong("silent")))
                .get(0);
        return new Coverage(appointed.supervisors(), living.institutions(), living.covered(), appointed.silent(), days);
    }

    /** Institutions without a supervisor in office, newest first. */
    @Transactional
    public Page<Uncovered> uncovered(Caller caller, @Nullable String asked, @Nullable String cursor, int limit) {
        String region = region(caller, asked);
        UUID after = Cursor.decodeNullable(cursor);
        List<Uncovered> found = sql.list(
                UNCOVERED,
                select -> {
                    select.setString(1, region);
                    select.setObject(2, after);
                    select.setObject(3, after);
                    select.setInt(4, limit + 1);
                },
                row -> new Uncovered(
                        new InstitutionId(row.getObject("id", UUID.class)),
                        row.getString("uscc"),
                        row.getString("name"),
                        row.getString("region_code")));
        return Page.of(found, limit, one -> Cursor.encode(one.id().value()));
    }

    /** Supervisors in office without a clue for longer than the rule says, newest first. */
    @Transactional
    public Page<SupervisorView> silent(Caller caller, @Nullable String asked, @Nullable String cursor, int limit) {
        String region = region(caller, asked);
        List<SupervisorView> found =
                supervisors
                        .silent(region, silentSince(silence(region)), Cursor.decodeNullable(cursor), limit + 1)
                        .stream()
                        .map(Supervisor::view)
                        .toList();
        return Page.of(found, limit, view -> Cursor.encode(view.id().value()));
    }

    /** Zero where no rule says it: then nobody is silent. */
    private int silence(String region) {
        return rules.on(today.date(), region, SILENCE)
                .map(Rule::value)
                .map(SilenceRule::days)
                .orElse(0);
    }

    private LocalDate silentSince(int days) {
        return days == 0 ? LocalDate.EPOCH : today.date().minusDays(days);
    }

    private String region(Caller caller, @Nullable String asked) {
        if (asked == null) {
            return Reach.of(caller);
        }
        reach.require(caller, asked);
        return asked;
    }
}
