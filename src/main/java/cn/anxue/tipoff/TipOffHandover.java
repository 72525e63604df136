package cn.anxue.tipoff;

import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionsHandedOver;
import cn.anxue.institution.OpenFile;
import cn.anxue.institution.OpenFiles;
import cn.anxue.institution.Relation;
import cn.anxue.problem.Text;
import cn.anxue.region.Authorities;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Lets open tip-offs about an institution follow it to its new competent authority. */
@ApplicationScoped
class TipOffHandover implements OpenFiles {
    private static final String OPEN = "state not in ('REJECTED', 'DUPLICATE', 'REPLIED', 'CLOSED')";
    private static final String FOLLOW = "update tipoff set authority_id = ?, handler_region = ?, version = version + 1"
            + " where institution_id = ? and authority_id = ? and " + OPEN;
    private static final String LIST = "select id, institution_id, code, state, received_on from tipoff"
            + " where institution_id = any(?) and " + OPEN + " order by received_on, id limit ?";

    private final Sql sql;
    private final Authorities authorities;

    TipOffHandover(Sql sql, Authorities authorities) {
        this.sql = sql;
        this.authorities = authorities;
    }

    void handedOver(@Observes InstitutionsHandedOver event) {
        for (InstitutionsHandedOver.HandedOver one : event.institutions()) {
            if (one.relation() == Relation.COMPETENT_AUTHORITY) {
                follow(one);
            }
        }
    }

    private void follow(InstitutionsHandedOver.HandedOver one) {
        String region = authorities.get(one.to()).regionCode();
        sql.update(FOLLOW, update -> {
            update.setObject(1, one.to().value());
            update.setString(2, region);
            update.setObject(3, one.institution().value());
            update.setObject(4, one.from().value());
        });
    }

    @Override
    public List<OpenFile> of(Collection<InstitutionId> institutions) {
        return sql.list(
                LIST,
                select -> {
                    Columns.from(select, 1, institutions).uuid(InstitutionId::value);
                    select.setInt(2, NAMED_MAX);
                },
                row -> new OpenFile(
                        new InstitutionId(row.getObject("institution_id", UUID.class)),
                        Text.of("举报", "Tip-off"),
                        row.getObject("id", UUID.class),
                        row.getString("code"),
                        TipOffState.valueOf(row.getString("state")).text(),
                        row.getObject("received_on", LocalDate.class),
                        "/console/tip-offs/" + row.getObject("id", UUID.class)));
    }
}
