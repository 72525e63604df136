package cn.anxue.bank.instruction;

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

/** Holds that keep payments from families: somebody must find out and lift them, by the next working day. */
@ApplicationScoped
class HoldDuties implements Duties {
    private static final Text LOOK = Text.of("核实并解除付款暂停", "Look into a hold on payments and lift it");
    private static final String STANDING = """
            select h.id, h.institution_id, h.raised_at, i.name, right(h.account, 4) as tail from bank_hold h
            join account_holder i on i.id = h.institution_id
            where h.state = 'STANDING' and (h.approval_id is null or not exists (
                    select from approval p where p.id = h.approval_id and p.state = 'PROPOSED')) and %s
            order by h.raised_at limit ?""";

    private final Sql sql;
    private final WorkingDays workingDays;

    HoldDuties(Sql sql, WorkingDays workingDays) {
        this.sql = sql;
        this.workingDays = workingDays;
    }

    @Override
    public List<Duty> open(Caller caller, LocalDate today) {
        if (!(caller.scope() instanceof Scope.Region) || !caller.has(Role.OFFICER)) {
            return List.of();
        }
        return sql.list(
                STANDING.formatted(OwnInstitutions.condition(caller, Relation.DEPOSIT_SUPERVISOR, "h.institution_id")),
                select -> {
                    OwnInstitutions.bind(caller, select, 1);
                    select.setInt(2, NAMED_MAX);
                },
                this::duty);
    }

    private Duty duty(ResultSet row) throws SQLException {
        LocalDate raised = Duties.day(row, "raised_at");
        return new Duty(
                "bank.hold",
                row.getObject("id", UUID.class),
                LOOK,
                row.getString("name") + " *" + row.getString("tail"),
                null,
                workingDays.add(raised, 1).on(),
                "/console/bank/holds#hold-" + row.getString("id"));
    }
}
