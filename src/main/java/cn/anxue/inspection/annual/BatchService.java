package cn.anxue.inspection.annual;

import cn.anxue.approval.ApprovalService;
import cn.anxue.approval.Proposal;
import cn.anxue.calendar.Today;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.inspection.Reach;
import cn.anxue.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts results and grades to a second person, in lists. */
@ApplicationScoped
public class BatchService {
    private final Batches batches;
    private final AnnualInspections inspections;
    private final CreditGradeRecords grades;
    private final ApprovalService approvals;
    private final Today today;

    BatchService(
            Batches batches,
            AnnualInspections inspections,
            CreditGradeRecords grades,
            ApprovalService approvals,
            Today today) {
        this.batches = batches;
        this.inspections = inspections;
        this.grades = grades;
        this.approvals = approvals;
        this.today = today;
    }

    /** All that the caller's officers have assessed of a year. */
    @Transactional
    public BatchId putForward(Caller caller, int year) {
        Reach.requireRole(caller, Role.OFFICER);
        List<AnnualInspection> assessed = inspections.competent(Reach.of(caller), year, AnnualState.ASSESSED).stream()
                .filter(AnnualInspection::isEarned)
                .toList();
        if (assessed.isEmpty()) {
            throw new ProblemException(AnnualProblem.NOTHING_TO_PUT_FORWARD);
        }
        return results(caller, year, assessed, null);
    }

    BatchId results(Caller caller, int year, List<AnnualInspection> assessed, @Nullable Earlier earlier) {
        Batch batch = made(caller, BatchKind.ANNUAL, year, earlier);
        assessed.forEach(one -> one.putForward(batch.id()));
        inspections.flush();
        propose(caller, batch, assessed.size());
        return batch.id();
    }

    BatchId grades(Caller caller, int year, List<GradeDraft> drafts, @Nullable Earlier earlier) {
        Batch batch = made(caller, BatchKind.GRADE, year, earlier);
        grades.persist(drafts.stream()
                .map(draft -> new CreditGrade(draft, year, batch.id(), caller.id()))
                .toList());
        grades.flush();
        propose(caller, batch, drafts.size());
        return batch.id();
    }

    private Batch made(Caller caller, BatchKind kind, int year, @Nullable Earlier earlier) {
        if (earlier != null) {
            earlier.check(today.date());
        }
        if (year > today.date().getYear()) {
            throw new ProblemException(AnnualProblem.YEAR_TO_COME, Map.of("year", year));
        }
        Batch batch = new Batch(kind, Reach.of(caller), year, earlier, caller.id(), today.date());
        batches.persistAndFlush(batch);
        return batch;
    }

    private void propose(Caller caller, Batch batch, int rows) {
        approvals.propose(
                caller,
                new Proposal(
                        batch.kind().proposal(),
                        "inspection_batch",
                        batch.id().value(),
                        batch.regionCode(),
                        Map.of("year", String.valueOf(batch.year()), "rows", String.valueOf(rows))));
    }
}
