package cn.anxue.inspection.annual;

import cn.anxue.audit.AuditTrail;
import cn.anxue.calendar.Today;
import cn.anxue.document.DocumentId;
import cn.anxue.document.Documents;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Scope;
import cn.anxue.institution.InstitutionId;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** What an institution and an officer do about one annual inspection, from its report to the acceptance of corrections. */
@ApplicationScoped
public class AnnualService {
    private final AnnualInspections inspections;
    private final Officers officers;
    private final Documents documents;
    private final AuditTrail audit;
    private final Today today;

    AnnualService(
            AnnualInspections inspections, Officers officers, Documents documents, AuditTrail audit, Today today) {
        this.inspections = inspections;
        this.officers = officers;
        this.documents = documents;
        this.audit = audit;
        this.today = today;
    }

    /** The institution's own report (自查报告). Who may not read a document cannot attach it. */
    @Transactional
    public void submit(Caller caller, AnnualInspectionId id, String report, List<DocumentId> handedIn) {
        AnnualInspection inspection = inspections.locked(id);
        if (!isOwn(caller, inspection.institutionId())) {
            throw new ProblemException(RequestProblem.NOT_FOUND);
        }
        String place = officers.placeOf(inspection.institutionId());
        handedIn.forEach(document -> documents.fileUnder(caller, document, place));
        inspection.submit(report, handedIn, today.date());
        record(caller, "annual.submitted", inspection, "selfReport");
    }

    @Transactional
    public void giveBack(Caller caller, AnnualInspectionId id, String why) {
        AnnualInspection inspection = competent(caller, id);
        inspection.giveBack(why);
        record(caller, "annual.given_back", inspection, "state");
    }

    @Transactional
    public void assess(Caller caller, AnnualInspectionId id, Outcome result, String reasons) {
        AnnualInspection inspection = competent(caller, id);
        inspection.assess(result, reasons, caller.id(), today.date());
        record(caller, "annual.assessed", inspection, "result");
    }

    /** Accepts the correction of what was found; not by whoever assessed it. */
    @Transactional
    public void accept(Caller caller, AnnualInspectionId id, String evidence) {
        AnnualInspection inspection = competent(caller, id);
        inspection.accept(caller.id(), today.date(), evidence);
        record(caller, "annual.corrected", inspection, "evidence");
    }

    private AnnualInspection competent(Caller caller, AnnualInspectionId id) {
        AnnualInspection inspection = inspections.locked(id);
        officers.requireCompetence(caller, inspection.institutionId());
        return inspection;
    }

    private static boolean isOwn(Caller caller, InstitutionId institution) {
        return caller.scope() instanceof Scope.Institution own
                && own.institutionId().equals(institution.value());
    }

    private void record(Caller caller, String act, AnnualInspection inspection, String field) {
        audit.record(caller, act, "annual_inspection", inspection.id().value(), field);
    }
}
