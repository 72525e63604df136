package cn.anxue.institution;

import cn.anxue.batch.Sql;
import cn.anxue.duty.Duties;
import cn.anxue.duty.Duty;
import cn.anxue.identity.Caller;
import cn.anxue.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Licences to be renewed before they run out. */
@ApplicationScoped
class LicenceDuties implements Duties {
    /** As long before as an alert is raised where no place says otherwise. */
    private static final int DAYS_AHEAD = 60;

    private static final Text RENEW = Text.of("办学许可证到期前办理延续", "Renew the licence before it expires");
    private static final String ENDING = """
            select i.id, i.name, i.licence_number, i.licence_expires_on from institution i
            where i.licence_expires_on <= ? and i.state not in ('CLOSED', 'REVOKED') and %s
            order by i.licence_expires_on limit ?""";

    private final Sql sql;

    LicenceDuties(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Duty> open(Caller caller, LocalDate today) {
        if (!OwnInstitutions.isAny(caller)) {
            return List.of();
        }
        return sql.list(
                ENDING.formatted(OwnInstitutions.condition(caller, Relation.COMPETENT_AUTHORITY, "i.id")),
                select -> {
                    select.setObject(1, today.plusDays(DAYS_AHEAD));
                    OwnInstitutions.bind(caller, select, 2);
                    select.setInt(3, NAMED_MAX);
                },
                row -> new Duty(
                        "licence.ending",
                        row.getObject("id", UUID.class),
                        RENEW,
                        row.getString("name"),
                        row.getString("licence_number"),
                        row.getObject("licence_expires_on", LocalDate.class),
                        OwnInstitutions.page(row.getString("id")) + "#licence"));
    }
}
