package cn.anxue.inspection.annual;

import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.identity.Caller;
import cn.anxue.institution.InstitutionId;
import cn.anxue.problem.Violations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Proposes credit grades with their reasons; a second person decides on the list. */
@ApplicationScoped
public class GradeService {
    private static final String GRADED = """
            select institution_id from inspection_grade
            where year = ? and state <> 'REFUSED' and institution_id = any(?::uuid[])
            """;

    private final Officers officers;
    private final BatchService batches;
    private final Sql sql;

    GradeService(Officers officers, BatchService batches, Sql sql) {
        this.officers = officers;
        this.batches = batches;
        this.sql = sql;
    }

    /** All of them or none. */
    @Transactional
    public BatchId propose(Caller caller, int year, List<GradeDraft> drafts) {
        drafts.forEach(draft -> officers.requireCompetence(caller, draft.institution()));
        Set<InstitutionId> graded =
                graded(year, drafts.stream().map(GradeDraft::institution).toList());
        Set<InstitutionId> seen = new HashSet<>();
        Violations violations = new Violations();
        for (int i = 0; i < drafts.size(); i++) {
            InstitutionId institution = drafts.get(i).institution();
            if (graded.contains(institution) || !seen.add(institution)) {
                violations.add("/grades/" + i, AnnualProblem.GRADED_ALREADY, Map.of("year", year));
            }
        }
        violations.throwIfAny();
        return batches.grades(caller, year, drafts, null);
    }

    /** Those of them that have a grade of the year, or one that awaits its decision. */
    Set<InstitutionId> graded(int year, Collection<InstitutionId> institutions) {
        return new HashSet<>(sql.list(
                GRADED,
                select -> {
                    select.setInt(1, year);
                    Columns.from(select, 2, institutions).uuid(InstitutionId::value);
                },
                row -> new InstitutionId(row.getObject("institution_id", UUID.class))));
    }
}
