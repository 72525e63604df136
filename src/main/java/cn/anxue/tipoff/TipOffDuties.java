package cn.anxue.tipoff;

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

/** Tip-offs that wait for acceptance or an answer. */
@ApplicationScoped
class TipOffDuties implements Duties {
    private static final String OPEN = """
            select t.id, t.code, t.state, coalesce(i.name, t.about) as about,
                case when t.reply_by is null or t.state in ('RECEIVED', 'SCREENED', 'TRANSFERRED', 'REOPENED')
                    then t.accept_by else t.reply_by end as due_on
            from tipoff t left join institution i on i.id = t.institution_id
            join region_within w on w.region_code = t.handler_region and w.ancestor_code = ?
            where t.state not in ('REJECTED', 'DUPLICATE', 'REPLIED', 'CLOSED')
                and (t.assigned_to is null or t.assigned_to = ?
                    or t.state in ('RECEIVED', 'SCREENED', 'TRANSFERRED', 'REOPENED'))
            order by due_on, t.id limit ?
            """;

    private final Sql sql;

    TipOffDuties(Sql sql) {
        this.sql = sql;
    }

    /** One that is assigned is its officer's alone. */
    @Override
    public List<Duty> open(Caller caller, LocalDate today) {
        if (!caller.has(Role.OFFICER) || !(caller.scope() instanceof Scope.Region region)) {
            return List.of();
        }
        return sql.list(
                OPEN,
                select -> {
                    select.setString(1, region.regionCode());
                    select.setObject(2, caller.id().value());
                    select.setInt(3, NAMED_MAX);
                },
                TipOffDuties::read);
    }

    private static Duty read(ResultSet row) throws SQLException {
        TipOffState state = TipOffState.valueOf(row.getString("state"));
        UUID id = row.getObject("id", UUID.class);
        return new Duty(
                state.waitsForAcceptance() ? "tipoff.acceptance" : "tipoff.reply",
                id,
                state.waitsForAcceptance()
                        ? Text.of("举报待受理", "Decide whether to accept a tip-off")
                        : Text.of("举报待答复", "Answer a tip-off"),
                row.getString("about"),
                row.getString("code"),
                row.getObject("due_on", LocalDate.class),
                "/console/tip-offs/" + id);
    }
}
