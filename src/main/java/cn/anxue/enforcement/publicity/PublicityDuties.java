package cn.anxue.enforcement.publicity;

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

/** Objections to be decided before the last day, and publicities to be concluded after it. */
@ApplicationScoped
class PublicityDuties implements Duties {
    private static final String OPEN = """
            select p.id, p.title, p.number, p.until_on, o.n > 0 as objected from enforcement_publicity p
            join region_within w on w.region_code = p.region_code and w.ancestor_code = ?
            cross join lateral (select count(*) as n from enforcement_publicity_objection o
                where o.publicity_id = p.id and o.outcome is null and o.recorded_by <> ?) o
            where p.state = 'OPEN' and (o.n > 0 and ? or o.n = 0 and p.until_on < ? and ?)
            order by p.until_on, p.id limit ?""";

    private final Sql sql;

    PublicityDuties(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Duty> open(Caller caller, LocalDate today) {
        if (!(caller.scope() instanceof Scope.Region region)) {
            return List.of();
        }
        return sql.list(
                OPEN,
                select -> {
                    select.setString(1, region.regionCode());
                    select.setObject(2, caller.id().value());
                    select.setBoolean(3, caller.has(Role.APPROVER));
                    select.setObject(4, today);
                    select.setBoolean(5, caller.has(Role.OFFICER));
                    select.setInt(6, NAMED_MAX);
                },
                PublicityDuties::duty);
    }

    private static Duty duty(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        boolean objected = row.getBoolean("objected");
        LocalDate until = row.getObject("until_on", LocalDate.class);
        return new Duty(
                objected ? "publicity.objection" : "publicity.conclude",
                id,
                objected
                        ? Text.of("决定公示异议", "Decide on an objection to a publicity")
                        : Text.of("公示期满办结", "Conclude a publicity"),
                row.getString("title"),
                row.getString("number"),
                objected ? until : until.plusDays(1),
                "/console/publicities/" + id);
    }
}
