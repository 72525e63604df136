package cn.anxue.enforcement.notice;

import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionsHandedOver;
import cn.anxue.institution.OpenFile;
import cn.anxue.institution.OpenFiles;
import cn.anxue.institution.Relation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Notices where an institution is handed over: those that are open stand on the list that goes along, and what is not numbered
 * yet is numbered by whoever is competent then. What was issued keeps its number and its authority.
 */
@ApplicationScoped
class NoticeHandover implements OpenFiles {
    private static final String OPEN = """
            select id, subject_id, kind, number, step, coalesce(issued_on, proposed_on) as since
            from enforcement_notice
            where subject_id = any(?::uuid[]) and (state in ('PROPOSED', 'ISSUED')
                or take_down_by is not null and taken_down_on is null)
            order by id limit ?""";
    private static final String FOLLOW = """
            update enforcement_notice n set authority_id = r.authority, version = n.version + 1
            from unnest(?::uuid[], ?::uuid[]) as r (institution, authority)
            where n.subject_id = r.institution and n.state = 'PROPOSED'""";

    private final Sql sql;

    NoticeHandover(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<OpenFile> of(Collection<InstitutionId> institutions) {
        return sql.list(
                OPEN,
                select -> {
                    Columns.of(select, institutions).uuid(InstitutionId::value);
                    select.setInt(2, NAMED_MAX);
                },
                NoticeHandover::file);
    }

    void handedOver(@Observes InstitutionsHandedOver event) {
        List<InstitutionsHandedOver.HandedOver> competence = event.institutions().stream()
                .filter(one -> one.relation() == Relation.COMPETENT_AUTHORITY)
                .toList();
        if (!competence.isEmpty()) {
            sql.update(
                    FOLLOW,
                    update -> Columns.of(update, competence)
                            .uuid(one -> one.institution().value())
                            .uuid(one -> one.to().value()));
        }
    }

    private static OpenFile file(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new OpenFile(
                new InstitutionId(row.getObject("subject_id", UUID.class)),
                NoticeWords.of(NoticeKind.valueOf(row.getString("kind"))),
                id,
                row.getString("number"),
                NoticeWords.of(NoticeStep.valueOf(row.getString("step"))),
                row.getObject("since", LocalDate.class),
                "/console/notices/" + id);
    }
}
