package cn.anxue.inspection.annual;

import cn.anxue.batch.Sql;
import cn.anxue.calendar.WorkingDays;
import cn.anxue.duty.Duties;
import cn.anxue.duty.Duty;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.identity.Scope;
import cn.anxue.institution.OwnInstitutions;
import cn.anxue.institution.Relation;
import cn.anxue.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Reports to be handed in, assessed and published, and corrections to be accepted. */
@ApplicationScoped
class AnnualDuties implements Duties {
    /** 政府信息公开条例 art. 26 (E22). */
    private static final int PUBLISH_WITHIN_WORKING_DAYS = 20;

    private static final String OPEN = """
            select a.id, a.year, a.state, a.decided_on, coalesce(a.correct_until, a.published_on) as correct_until,
                coalesce(r.submit_until, a.submitted_on) as submit_until, i.name
            from inspection_annual a
            join institution i on i.id = a.institution_id
            left join inspection_annual_round r on r.id = a.round_id
            where %s and a.state = any(?::text[]) and (a.state <> 'PUBLISHED' or a.result <> 'PASSED')
              and (a.state <> 'CALLED' or r.submit_until is not null)
            order by coalesce(a.correct_until, a.decided_on, r.submit_until), a.id limit ?
            """;
    private static final String[] OF_OFFICERS = {"CALLED", "SUBMITTED", "DECIDED", "PUBLISHED"};
    private static final String[] OF_INSTITUTIONS = {"CALLED", "PUBLISHED"};

    private final Sql sql;
    private final WorkingDays workingDays;

    AnnualDuties(Sql sql, WorkingDays workingDays) {
        this.sql = sql;
        this.workingDays = workingDays;
    }

    @Override
    public List<Duty> open(Caller caller, LocalDate today) {
        boolean own = caller.scope() instanceof Scope.Institution;
        if (!own && !caller.has(Role.OFFICER)) {
            return List.of();
        }
        return sql
                .list(
                        OPEN.formatted(
                                OwnInstitutions.condition(caller, Relation.COMPETENT_AUTHORITY, "a.institution_id")),
                        select -> {
                            OwnInstitutions.bind(caller, select, 1);
                            select.setArray(
                                    2,
                                    select.getConnection().createArrayOf("text", own ? OF_INSTITUTIONS : OF_OFFICERS));
                            select.setInt(3, NAMED_MAX);
                        },
                        row -> duty(row, own))
                .stream()
                // Until the last day to report it is the institution's turn.
                .filter(duty -> own || !duty.kind().equals("annual.report") || duty.isOverdue(today))
                .toList();
    }

    private Duty duty(ResultSet row, boolean own) throws SQLException {
        return switch (AnnualState.valueOf(row.getString("state"))) {
            case CALLED ->
                duty(
                        row,
                        "annual.report",
                        own
                                ? Text.of("提交年检自查报告", "Hand in the yearly report")
                                : Text.of("逾期未申报年检，请催报或评定", "No yearly report came in time; assess or remind"),
                        row.getObject("submit_until", LocalDate.class));
            case SUBMITTED, ASSESSED, PROPOSED ->
                duty(
                        row,
                        "annual.assessment",
                        Text.of("评定年检", "Assess the yearly report"),
                        workingDays
                                .add(row.getObject("submit_until", LocalDate.class), PUBLISH_WITHIN_WORKING_DAYS)
                                .on());
            case DECIDED ->
                duty(
                        row,
                        "annual.publication",
                        Text.of("公布年检结论", "Publish the result"),
                        workingDays
                                .add(row.getObject("decided_on", LocalDate.class), PUBLISH_WITHIN_WORKING_DAYS)
                                .on());
            case PUBLISHED, CORRECTED ->
                duty(
                        row,
                        "annual.correction",
                        own
                                ? Text.of("完成年检整改", "Put right what the yearly inspection found")
                                : Text.of("验收年检整改", "Accept what the yearly inspection asked for"),
                        row.getObject("correct_until", LocalDate.class));
        };
    }

    private static Duty duty(ResultSet row, String kind, Text text, LocalDate dueOn) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Duty(
                kind, id, text, row.getString("name"), row.getInt("year") + "年度年检", dueOn, "/console/annual/" + id);
    }
}
