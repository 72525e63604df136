package cn.anxue.deposit;

import cn.anxue.audit.AuditTrail;
import cn.anxue.calendar.Today;
import cn.anxue.identity.Caller;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import cn.anxue.problem.Violations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Takes the individual assessments of officers. */
@ApplicationScoped
public class AssessmentService {
    private static final int DOCUMENT_MAX = 200;
    private static final int REASON_MAX = 500;

    private final InstitutionRegister register;
    private final Assessor assessor;
    private final AuditTrail audit;
    private final Today today;

    AssessmentService(InstitutionRegister register, Assessor assessor, AuditTrail audit, Today today) {
        this.register = register;
        this.assessor = assessor;
        this.audit = audit;
        this.today = today;
    }

    /** In force from today, until the next one or, where the place goes by tiers, the last day of the exception. */
    @Transactional
    public AssessedRequirement assess(Caller caller, InstitutionId institution, IndividualAssessment assessment) {
        register.requireSupervision(caller, institution);
        DepositLaw law = assessor.lawOf(institution);
        check(assessment, law);
        DepositRequirement requirement = DepositRules.assessment(law, assessment, assessor.floorOf(institution));
        assessor.enter(Map.of(institution, requirement), caller.id());
        audit.record(caller, "deposit.assessed", "institution", institution.value(), "required", "document");
        return assessor.history(institution).get(0);
    }

    /** What was required from when on, latest first; the first is in force. */
    @Transactional
    public List<AssessedRequirement> history(Caller caller, InstitutionId institution) {
        register.requireSight(caller, institution);
        return assessor.history(institution);
    }

    @Transactional
    public AssessedRequirement get(Caller caller, InstitutionId institution, UUID id) {
        return history(caller, institution).stream()
                .filter(assessed -> assessed.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ProblemException(RequestProblem.NOT_FOUND));
    }

    private void check(IndividualAssessment assessment, DepositLaw law) {
        Violations violations = new Violations();
        if (!assessment.amount().isPositive()) {
            violations.add("/amount", DepositProblem.AMOUNT_NOT_POSITIVE);
        }
        if (assessment.document().isBlank()) {
            violations.add("/document", RequestProblem.REQUIRED);
        }
        if (assessment.document().length() > DOCUMENT_MAX) {
            violations.add("/document", RequestProblem.TOO_LONG, Map.of("max", DOCUMENT_MAX));
        }
        String reason = assessment.reason();
        if (law.goesByTiers() && (reason == null || reason.isBlank())) {
            violations.add("/reason", DepositProblem.EXCEPTION_NEEDS_REASON);
        }
        if (reason != null && reason.length() > REASON_MAX) {
            violations.add("/reason", RequestProblem.TOO_LONG, Map.of("max", REASON_MAX));
        }
        LocalDate until = assessment.until();
        if (until != null && until.isBefore(today.date())) {
            violations.add("/until", RequestProblem.INVALID_VALUE, Map.of("reason", "不早于今天 / not before today"));
        }
        violations.throwIfAny();
    }
}
