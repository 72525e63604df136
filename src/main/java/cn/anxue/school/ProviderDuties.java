package cn.anxue.school;

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

/** A school whose provider left the white list needs another, or none: an officer sees to it. */
@ApplicationScoped
class ProviderDuties implements Duties {
    private static final Text SEE_TO =
            Text.of("学校选用机构已退出白名单，请处理", "A school's provider left the white list; see to it");
    private static final String OPEN = """
            select p.id, p.school_id, p.ended_on, p.list_number, h.name, h.region_code
            from school_provider p join institution_other_holder h on h.id = p.school_id
            where p.state = 'OFF_LIST' and exists (
                select from region_within w where w.region_code = h.region_code and w.ancestor_code = ?)
            order by p.ended_on limit ?""";

    private final Sql sql;
    private final SchoolLaws laws;

    ProviderDuties(Sql sql, SchoolLaws laws) {
        this.sql = sql;
        this.laws = laws;
    }

    @Override
    public List<Duty> open(Caller caller, LocalDate today) {
        if (!(caller.scope() instanceof Scope.Region own) || !caller.has(Role.OFFICER)) {
            return List.of();
        }
        return sql.list(
                OPEN,
                select -> {
                    select.setString(1, own.regionCode());
                    select.setInt(2, NAMED_MAX);
                },
                this::duty);
    }

    private Duty duty(ResultSet row) throws SQLException {
        LocalDate ended = row.getObject("ended_on", LocalDate.class);
        return new Duty(
                "school.provider-off-list",
                row.getObject("id", UUID.class),
                SEE_TO,
                row.getString("name"),
                row.getString("list_number"),
                laws.providerAnswer(ended, row.getString("region_code")).on(),
                "/console/schools/" + row.getString("school_id"));
    }
}
