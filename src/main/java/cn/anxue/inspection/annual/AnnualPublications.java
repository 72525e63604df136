package cn.anxue.inspection.annual;

import cn.anxue.audit.AuditTrail;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.inspection.Reach;
import cn.anxue.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Publishes what was decided; an act of its own, with its own day. */
@ApplicationScoped
public class AnnualPublications {
    private final AnnualInspections inspections;
    private final CreditGradeRecords grades;
    private final PublicationTerms terms;
    private final Event<AnnualResultsPublished> published;
    private final AuditTrail audit;

    AnnualPublications(
            AnnualInspections inspections,
            CreditGradeRecords grades,
            PublicationTerms terms,
            Event<AnnualResultsPublished> published,
            AuditTrail audit) {
        this.inspections = inspections;
        this.grades = grades;
        this.terms = terms;
        this.published = published;
        this.audit = audit;
    }

    /** All results of a year that are decided for institutions the caller's officers are competent for. */
    @Transactional
    public int publishResults(Caller caller, int year) {
        Reach.requireRole(caller, Role.OFFICER);
        String region = Reach.of(caller);
        List<AnnualInspection> decided = inspections.competent(region, year, AnnualState.DECIDED);
        requireAny(decided);
        publish(caller, region, decided, terms.today());
        return decided.size();
    }

    @Transactional
    public int publishGrades(Caller caller, int year) {
        Reach.requireRole(caller, Role.OFFICER);
        List<CreditGrade> decided = grades.decided(Reach.of(caller), year);
        requireAny(decided);
        publish(caller, decided, terms.today());
        return decided.size();
    }

    /** What an import says was published before it was entered here. */
    void publishedBefore(Batch batch) {
        LocalDate on = batch.publishedBefore();
        if (on == null) {
            return;
        }
        if (batch.kind() == BatchKind.ANNUAL) {
            publish(Caller.SYSTEM, batch.regionCode(), inspections.ofBatch(batch.id()), on);
        } else {
            publish(Caller.SYSTEM, grades.ofBatch(batch.id()), on);
        }
    }

    private void publish(Caller caller, String region, List<AnnualInspection> decided, LocalDate on) {
        LocalDate correctUntil = terms.correctUntil(region, on);
        decided.forEach(one -> one.publish(on, correctUntil));
        inspections.flush();
        record(caller, "annual.published", "annual_inspection", AnnualInspections.ids(decided));
        published.fire(new AnnualResultsPublished(
                decided.stream().map(AnnualInspection::published).toList()));
    }

    private void publish(Caller caller, List<CreditGrade> decided, LocalDate on) {
        decided.forEach(one -> one.publish(on));
        record(
                caller,
                "grade.published",
                "credit_grade",
                decided.stream().map(one -> one.id().value()).toList());
    }

    private void record(Caller caller, String act, String subject, List<UUID> ids) {
        audit.recordAll(ids.stream()
                .map(id -> new AuditTrail.Row(caller, act, subject, id, List.of("publishedOn")))
                .toList());
    }

    private static void requireAny(List<?> decided) {
        if (decided.isEmpty()) {
            throw new ProblemException(AnnualProblem.NOTHING_TO_PUBLISH);
        }
    }
}
