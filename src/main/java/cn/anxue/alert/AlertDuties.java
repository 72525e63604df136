package cn.anxue.alert;

import cn.anxue.batch.Sql;
import cn.anxue.calendar.WorkingDays;
import cn.anxue.duty.Duties;
import cn.anxue.duty.Duty;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.institution.OwnInstitutions;
import cn.anxue.institution.Relation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Alerts nobody has looked into; each wants a word by the next working day, which no document lays down. */
@ApplicationScoped
class AlertDuties implements Duties {
    private static final String OPEN = """
            select a.id, a.kind, a.institution_id, a.raised_at, i.name from alert a
            join institution i on i.id = a.institution_id
            where a.state = 'OPEN' and %s order by a.raised_at limit ?""";

    private final Sql sql;
    private final WorkingDays workingDays;

    AlertDuties(Sql sql, WorkingDays workingDays) {
        this.sql = sql;
        this.workingDays = workingDays;
    }

    @Override
    public List<Duty> open(Caller caller, LocalDate today) {
        if (!caller.has(Role.OFFICER)) {
            return List.of();
        }
        return sql.list(
                OPEN.formatted(OwnInstitutions.condition(caller, Relation.DEPOSIT_SUPERVISOR, "a.institution_id")),
                select -> {
                    OwnInstitutions.bind(caller, select, 1);
                    select.setInt(2, NAMED_MAX);
                },
                row -> new Duty(
                        "alert.open",
                        row.getObject("id", UUID.class),
                        AlertKind.valueOf(row.getString("kind")).text(),
                        row.getString("name"),
                        null,
                        workingDays.add(Duties.day(row, "raised_at"), 1).on(),
                        "/console/alerts/" + row.getString("id")));
    }
}
