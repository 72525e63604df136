package cn.anxue.failure;

import cn.anxue.batch.Sql;
import cn.anxue.duty.Duties;
import cn.anxue.duty.Duty;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.identity.Scope;
import cn.anxue.institution.OwnInstitutions;
import cn.anxue.institution.Relation;
import cn.anxue.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Failures whose claims are to be checked by the end of their time, or not even taken yet. */
@ApplicationScoped
class FailureDuties implements Duties {
    private static final Text TAKE = Text.of("开展债权申报", "Open the time for claims");
    private static final Text CHECK = Text.of("核对申报并提出清偿方案", "Check claims and propose the plan");
    private static final String RUNNING = """
            select f.id, f.institution_id, f.triggered_on, f.claims_until, i.name from failure_case f
            join institution i on i.id = f.institution_id
            where f.state in ('TRIGGERED', 'CLAIMS_OPEN') and %s order by f.triggered_on limit ?""";

    private final Sql sql;

    FailureDuties(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Duty> open(Caller caller, LocalDate today) {
        if (!(caller.scope() instanceof Scope.Region) || !caller.has(Role.OFFICER)) {
            return List.of();
        }
        return sql.list(
                RUNNING.formatted(OwnInstitutions.condition(caller, Relation.DEPOSIT_SUPERVISOR, "f.institution_id")),
                select -> {
                    OwnInstitutions.bind(caller, select, 1);
                    select.setInt(2, NAMED_MAX);
                },
                row -> {
                    LocalDate until = row.getObject("claims_until", LocalDate.class);
                    return new Duty(
                            until == null ? "failure.claims" : "failure.plan",
                            row.getObject("id", UUID.class),
                            until == null ? TAKE : CHECK,
                            row.getString("name"),
                            null,
                            until == null ? row.getObject("triggered_on", LocalDate.class) : until,
                            "/console/failures/" + row.getString("id"));
                });
    }
}
