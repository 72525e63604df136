package cn.anxue.inspection.annual;

import cn.anxue.batch.Sql;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Scope;
import cn.anxue.institution.InstitutionId;
import cn.anxue.page.Cursor;
import cn.anxue.page.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Reads credit grades within a caller's sight; an institution sees its own once decided. */
@ApplicationScoped
public class GradeRegister {
    private static final String LINES =
            "select a.*, i.name, i.uscc from inspection_grade a join institution i on i.id = a.institution_id";
    private static final String DECIDED = " and a.state in ('DECIDED', 'PUBLISHED')";

    private final Sql sql;

    GradeRegister(Sql sql) {
        this.sql = sql;
    }

    /** Newest first. */
    @Transactional
    public Page<GradeLine> find(Caller caller, AnnualQuery query) {
        String shown = caller.scope() instanceof Scope.Institution ? DECIDED : "";
        List<GradeLine> found = sql.list(
                LINES + Seen.CONDITION + shown + Seen.NARROWED,
                select -> Seen.bind(select, caller, query),
                GradeRegister::read);
        return Page.of(found, query.limit(), last -> Cursor.encode(last.id().value()));
    }

    private static GradeLine read(ResultSet row) throws SQLException {
        return new GradeLine(
                new CreditGradeId(row.getObject("id", UUID.class)),
                new InstitutionId(row.getObject("institution_id", UUID.class)),
                row.getString("name"),
                row.getString("uscc"),
                row.getInt("year"),
                Grade.valueOf(row.getString("grade")),
                row.getString("reasons"),
                GradeState.valueOf(row.getString("state")),
                row.getObject("decided_on", LocalDate.class),
                row.getObject("published_on", LocalDate.class));
    }
}
