package cn.anxue.inspection.annual;

import cn.anxue.approval.DecidedProposal;
import cn.anxue.approval.LapsedProposal;
import cn.anxue.approval.ProposalsDecided;
import cn.anxue.approval.ProposalsLapsed;
import cn.anxue.calendar.Today;
import cn.anxue.identity.ActorId;
import cn.anxue.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Carries out what was decided on lists of results and grades, in the decision's database transaction. */
@ApplicationScoped
class BatchDecisions {
    private final Batches batches;
    private final AnnualInspections inspections;
    private final CreditGradeRecords grades;
    private final AnnualPublications publications;
    private final Today today;

    BatchDecisions(
            Batches batches,
            AnnualInspections inspections,
            CreditGradeRecords grades,
            AnnualPublications publications,
            Today today) {
        this.batches = batches;
        this.inspections = inspections;
        this.grades = grades;
        this.publications = publications;
        this.today = today;
    }

    void decided(@Observes ProposalsDecided decided) {
        for (DecidedProposal decision : decided.proposals()) {
            if (!isOurs(decision.kind())) {
                continue;
            }
            if (decision.approved()) {
                approve(decision.subjectId(), decision.decidedBy().id());
            } else {
                refuse(decision.subjectId(), decision.decidedBy().id());
            }
        }
    }

    void lapsed(@Observes ProposalsLapsed lapsed) {
        lapsed.proposals().stream()
                .filter(proposal -> isOurs(proposal.kind()))
                .map(LapsedProposal::subjectId)
                .forEach(id -> refuse(id, null));
    }

    private void approve(UUID id, ActorId by) {
        Batch batch = batches.locked(id);
        batch.approve(by, today.date());
        LocalDate on = batch.effectiveOn();
        if (batch.kind() == BatchKind.ANNUAL) {
            List<AnnualInspection> results = inspections.ofBatch(batch.id());
            if (results.stream().anyMatch(one -> one.wasAssessedBy(by))) {
                throw new ProblemException(AnnualProblem.OWN_ASSESSMENT);
            }
            results.forEach(one -> one.decide(by, on));
            inspections.flush();
        } else {
            grades.ofBatch(batch.id()).forEach(grade -> grade.decide(by, on));
            grades.flush();
        }
        publications.publishedBefore(batch);
    }

    private void refuse(UUID id, @Nullable ActorId by) {
        Batch batch = batches.locked(id);
        batch.refuse(by, today.date());
        inspections.ofBatch(batch.id()).forEach(AnnualInspection::refuse);
        grades.ofBatch(batch.id()).forEach(CreditGrade::refuse);
    }

    private static boolean isOurs(String kind) {
        return Arrays.stream(BatchKind.values()).anyMatch(one -> one.proposal().equals(kind));
    }
}
