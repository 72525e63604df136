package cn.anxue.reporting.filing;

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

/** What was filed with an office and waits for its check, and what an institution is to file again; a week for either. */
@ApplicationScoped
class FilingDuties implements Duties {
    private static final int DAYS = 7;
    private static final String TO_CHECK = """
            select f.id, i.name, f.filed_at as since from reporting_filing f join institution i on i.id = f.institution_id
            where f.region_code = ? and f.state = 'FILED' order by f.filed_at, f.id limit ?""";
    private static final String RETURNED = """
            select f.id, i.name, f.decided_at as since from reporting_filing f join institution i on i.id = f.institution_id
            where f.institution_id = ? and f.state = 'RETURNED' order by f.decided_at, f.id limit ?""";

    private final Sql sql;

    FilingDuties(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Duty> open(Caller caller, LocalDate today) {
        if (caller.scope() instanceof Scope.Region region && caller.has(Role.OFFICER)) {
            Text text = Text.of("审核填报", "Check what was filed");
            return sql.list(
                    TO_CHECK,
                    select -> {
                        select.setString(1, region.regionCode());
                        select.setInt(2, NAMED_MAX);
                    },
                    row -> duty("filing.check", text, row));
        }
        if (caller.scope() instanceof Scope.Institution own && caller.has(Role.INSTITUTION)) {
            Text text = Text.of("填报被退回，核对后重报", "Filing sent back; file again");
            return sql.list(
                    RETURNED,
                    select -> {
                        select.setObject(1, own.institutionId());
                        select.setInt(2, NAMED_MAX);
                    },
                    row -> duty("filing.again", text, row));
        }
        return List.of();
    }

    private static Duty duty(String kind, Text text, ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        LocalDate dueOn = Duties.day(row, "since").plusDays(DAYS);
        return new Duty(kind, id, text, row.getString("name"), null, dueOn, "/console/filings/" + id);
    }
}
