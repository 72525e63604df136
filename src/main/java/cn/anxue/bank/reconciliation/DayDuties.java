package cn.anxue.bank.reconciliation;

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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Days that balance and wait for an officer to close them, told together for each institution. */
@ApplicationScoped
class DayDuties implements Duties {
    private static final Text CLOSE = Text.of("对账日结", "Close reconciled days");
    private static final String BALANCED = """
            select a.institution_id, i.name, min(d.day) as first_day, max(d.day) as last_day, count(*) as days
            from bank_day d join deposit_account a on a.number = d.account join account_holder i on i.id = a.institution_id
            where d.state = 'BALANCED' and d.day < ? and %s
            group by a.institution_id, i.name order by min(d.day) limit ?""";

    private final Sql sql;
    private final WorkingDays workingDays;

    DayDuties(Sql sql, WorkingDays workingDays) {
        this.sql = sql;
        this.workingDays = workingDays;
    }

    @Override
    public List<Duty> open(Caller caller, LocalDate today) {
        if (!(caller.scope() instanceof Scope.Region) || !caller.has(Role.OFFICER)) {
            return List.of();
        }
        return sql.list(
                BALANCED.formatted(OwnInstitutions.condition(caller, Relation.DEPOSIT_SUPERVISOR, "a.institution_id")),
                select -> {
                    select.setObject(1, today);
                    OwnInstitutions.bind(caller, select, 2);
                    select.setInt(3, NAMED_MAX);
                },
                this::duty);
    }

    private Duty duty(ResultSet row) throws SQLException {
        String institution = row.getString("institution_id");
        LocalDate first = row.getObject("first_day", LocalDate.class);
        String span = row.getInt("days") == 1
                ? first.toString()
                : first + " – " + row.getString("last_day") + " (" + row.getInt("days") + ")";
        return new Duty(
                "bank.day",
                UUID.nameUUIDFromBytes(("bank.day " + institution).getBytes(StandardCharsets.UTF_8)),
                CLOSE,
                row.getString("name") + " " + span,
                null,
                workingDays.add(first, 1).on(),
                "/console/bank?q=" + URLEncoder.encode(row.getString("name"), StandardCharsets.UTF_8));
    }
}
