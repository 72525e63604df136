package cn.anxue.inspection.annual;

import cn.anxue.batch.Sql;
import cn.anxue.document.DocumentId;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Scope;
import cn.anxue.institution.InstitutionId;
import cn.anxue.page.Cursor;
import cn.anxue.page.Page;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads annual inspections within a caller's sight. */
@ApplicationScoped
public class AnnualRegister {
    private static final String LINES = """
            select a.*, i.name, i.uscc, r.submit_until, array(select d.document_id::text from inspection_annual_document d
                where d.annual_id = a.id order by d.document_id) as documents
            from inspection_annual a
            join institution i on i.id = a.institution_id
            left join inspection_annual_round r on r.id = a.round_id
            """;
    private static final Set<AnnualState> UNDECIDED = EnumSet.of(AnnualState.ASSESSED, AnnualState.PROPOSED);

    private final Sql sql;

    AnnualRegister(Sql sql) {
        this.sql = sql;
    }

    /** @throws ProblemException {@code NOT_FOUND} also outside the caller's sight */
    @Transactional
    public AnnualLine get(Caller caller, AnnualInspectionId id) {
        return sql
                .list(
                        LINES + Seen.CONDITION + " and a.id = ?",
                        select -> select.setObject(Seen.bind(select, caller, (String) null), id.value()),
                        row -> read(row, caller))
                .stream()
                .findFirst()
                .orElseThrow(() -> new ProblemException(RequestProblem.NOT_FOUND));
    }

    /** Newest first. */
    @Transactional
    public Page<AnnualLine> find(Caller caller, AnnualQuery query) {
        List<AnnualLine> found = sql.list(
                LINES + Seen.CONDITION + Seen.NARROWED,
                select -> Seen.bind(select, caller, query),
                row -> read(row, caller));
        return Page.of(found, query.limit(), last -> Cursor.encode(last.id().value()));
    }

    private static AnnualLine read(ResultSet row, Caller caller) throws SQLException {
        AnnualState state = AnnualState.valueOf(row.getString("state"));
        boolean hidden = caller.scope() instanceof Scope.Institution && UNDECIDED.contains(state);
        String result = hidden ? null : row.getString("result");
        List<DocumentId> documents = List.of(
                        (String[]) row.getArray("documents").getArray())
                .stream()
                .map(DocumentId::fromString)
                .toList();
        return new AnnualLine(
                new AnnualInspectionId(row.getObject("id", UUID.class)),
                new InstitutionId(row.getObject("institution_id", UUID.class)),
                row.getString("name"),
                row.getString("uscc"),
                row.getInt("year"),
                state,
                day(row, "submit_until"),
                new AnnualLine.Report(day(row, "submitted_on"), row.getString("self_report"), documents),
                result == null ? null : Outcome.valueOf(result),
                hidden ? null : row.getString("reasons"),
                day(row, "decided_on"),
                day(row, "published_on"),
                day(row, "correct_until"),
                day(row, "corrected_on"));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
