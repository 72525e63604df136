package cn.anxue.privacy;

import cn.anxue.batch.Sql;
import cn.anxue.duty.Duties;
import cn.anxue.duty.Duty;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.identity.Scope;
import cn.anxue.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What people asked about their data and wait to be answered. */
@ApplicationScoped
class PrivacyDuties implements Duties {
    private static final Text ANSWER = Text.of("答复个人信息请求", "Answer a request about personal data");
    private static final String OPEN = """
            select p.id, p.answer_by from privacy_request p
            join region_within w on w.region_code = p.region_code and w.ancestor_code = ?
            where p.state = 'OPEN' order by p.answer_by limit ?""";

    private final Sql sql;

    PrivacyDuties(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Duty> open(Caller caller, LocalDate today) {
        if (!(caller.scope() instanceof Scope.Region region) || !caller.has(Role.OFFICER)) {
            return List.of();
        }
        return sql.list(
                OPEN,
                select -> {
                    select.setString(1, region.regionCode());
                    select.setInt(2, NAMED_MAX);
                },
                row -> new Duty(
                        "privacy.request",
                        row.getObject("id", UUID.class),
                        ANSWER,
                        "",
                        null,
                        row.getObject("answer_by", LocalDate.class),
                        "/console/work"));
    }
}
