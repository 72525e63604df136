package cn.anxue.enforcement.notice;

import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.enforcement.list.ListKind;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.OpenFile;
import cn.anxue.institution.OpenFiles;
import cn.anxue.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Notices and list entries that are open about institutions; they follow the competent authority by themselves. */
@ApplicationScoped
class OpenNotices implements OpenFiles {
    private static final String OPEN = """
            select * from (
                select n.subject_id, n.kind, n.id, n.number, n.state, coalesce(n.issued_on, n.proposed_on) as since, 'notices' as page
                from enforcement_notice n where n.state in ('PROPOSED', 'ISSUED') and n.subject_id = any(?)
                union all
                select e.subject_id, e.list, e.id, e.number, e.state, coalesce(e.listed_on, e.from_on), 'lists'
                from enforcement_list_entry e where e.state in ('PROPOSED', 'LISTED') and e.subject_id = any(?)) open
            order by since, id limit ?
            """;

    private final Sql sql;

    OpenNotices(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<OpenFile> of(Collection<InstitutionId> institutions) {
        return sql.list(
                OPEN,
                select -> {
                    Columns.from(select, 1, institutions)
                            .uuid(InstitutionId::value)
                            .uuid(InstitutionId::value);
                    select.setInt(3, NAMED_MAX);
                },
                OpenNotices::read);
    }

    private static OpenFile read(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        boolean notice = row.getString("page").equals("notices");
        String kind = row.getString("kind");
        return new OpenFile(
                new InstitutionId(row.getObject("subject_id", UUID.class)),
                notice ? words(NoticeKind.valueOf(kind)) : words(ListKind.valueOf(kind)),
                id,
                row.getString("number"),
                row.getString("state").equals("PROPOSED") ? Text.of("待决定", "Awaited") : Text.of("有效", "In force"),
                row.getObject("since", LocalDate.class),
                "/console/" + row.getString("page") + "/" + id);
    }

    private static Text words(ListKind kind) {
        return switch (kind) {
            case BLACK -> Text.of("黑名单", "Black list");
            case WHITE -> Text.of("白名单", "White list");
        };
    }

    private static Text words(NoticeKind kind) {
        return switch (kind) {
            case RECTIFICATION_ORDER -> Text.of("整改通知", "Rectification order");
            case CLOSURE_NOTICE -> Text.of("停办通知", "Closure notice");
            case SUSPENSION -> Text.of("暂停招生决定", "Suspension of enrolment");
            case INQUIRY_LETTER -> Text.of("函询", "Inquiry");
            case REGULATORY_INTERVIEW -> Text.of("约谈通知", "Interview");
            case WARNING_LETTER -> Text.of("警示函", "Warning letter");
            case NOTIFICATION -> Text.of("告知书", "Notification");
            case COMMITMENT -> Text.of("承诺书", "Commitment");
        };
    }
}
