package cn.anxue.school;

import cn.anxue.approval.ApprovalId;
import cn.anxue.approval.ApprovalService;
import cn.anxue.approval.Proposal;
import cn.anxue.audit.AuditTrail;
import cn.anxue.calendar.Today;
import cn.anxue.id.Uuid7;
import cn.anxue.identity.Caller;
import cn.anxue.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Files both plans of a school; another person decides. */
@ApplicationScoped
@Transactional
public class Filings {
    static final String KIND = "school.filing";

    private final FilingStore store;
    private final SchoolRegister register;
    private final SchoolLaws laws;
    private final ApprovalService approvals;
    private final Surrounding surrounding;

    Filings(
            FilingStore store,
            SchoolRegister register,
            SchoolLaws laws,
            ApprovalService approvals,
            Surrounding surrounding) {
        this.store = store;
        this.register = register;
        this.laws = laws;
        this.approvals = approvals;
        this.surrounding = surrounding;
    }

    /** Day and trail, as every act of the room needs them. */
    @ApplicationScoped
    static class Surrounding {
        private final AuditTrail audit;
        private final Today today;

        Surrounding(AuditTrail audit, Today today) {
            this.audit = audit;
            this.today = today;
        }

        Today today() {
            return today;
        }

        void noteAll(List<AuditTrail.Row> rows) {
            audit.recordAll(rows);
        }

        void note(Caller caller, String act, String subject, UUID id, School school, String... fields) {
            audit.recordAll(
                    List.of(new AuditTrail.Row(caller, act, subject, id, List.of(fields), school.regionCode())));
        }
    }

    public Filing file(Caller caller, SchoolId id, FilingDraft draft) {
        School school = register.requireOffice(caller, id);
        if (school.endedOn() != null) {
            throw new ProblemException(SchoolProblem.SCHOOL_ENDED, Map.of("on", school.endedOn()));
        }
        FilingRules.check(draft, limits(draft, school), surrounding.today().date())
                .throwIfAny();
        if (store.of(id).stream().anyMatch(filing -> filing.state() == FilingState.FILED)) {
            throw new ProblemException(SchoolProblem.FILING_OPEN);
        }
        UUID filing = Uuid7.next();
        ApprovalId approval = approvals.propose(
                caller,
                new Proposal(
                        KIND,
                        "school_filing",
                        filing,
                        school.regionCode(),
                        Map.of(
                                "name", school.name(),
                                "amount", draft.fee().decimal(),
                                "on", draft.fromOn() + " – " + draft.untilOn())));
        Filing made = new Filing(
                filing,
                id,
                draft,
                FilingState.FILED,
                approval,
                surrounding.today().now(),
                null,
                null);
        store.insert(made, caller.id());
        surrounding.note(caller, "school.plans-filed", "school_filing", filing, school, "plans");
        return made;
    }

    /** A rule may change within the term. */
    private List<FilingRules.Limit> limits(FilingDraft draft, School school) {
        return Stream.of(draft.fromOn(), draft.untilOn())
                .map(on -> new FilingRules.Limit(
                        on, laws.on(on, school.regionCode()).limit()))
                .toList();
    }

    /** Latest first. */
    public List<Filing> of(Caller caller, SchoolId id) {
        register.get(caller, id);
        return store.of(id);
    }

    /** The latest approved one whose term holds the day. */
    Optional<Filing> inForce(SchoolId id, LocalDate day) {
        return store.of(id).stream().filter(filing -> filing.inForce(day)).findFirst();
    }
}
