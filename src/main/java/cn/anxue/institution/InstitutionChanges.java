package cn.anxue.institution;

import cn.anxue.identity.Caller;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import cn.anxue.problem.Violations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;

/** Changes what is on record of an institution. */
@ApplicationScoped
public class InstitutionChanges {
    private final InstitutionRegister register;
    private final InstitutionRecords records;
    private final RegistrationGate gate;
    private final InstitutionJournal journal;
    private final Event<InstitutionsChanged> changed;

    InstitutionChanges(
            InstitutionRegister register,
            InstitutionRecords records,
            RegistrationGate gate,
            InstitutionJournal journal,
            Event<InstitutionsChanged> changed) {
        this.register = register;
        this.records = records;
        this.gate = gate;
        this.journal = journal;
        this.changed = changed;
    }

    /**
     * Puts the new particulars in place of the old ones. The code is fixed and former names are only ever added.
     *
     * @param version the one the caller read
     * @throws ProblemException {@code STALE} where somebody else was faster
     */
    @Transactional
    public InstitutionView change(Caller caller, InstitutionId id, long version, Registration told, Violations found) {
        register.requireCompetence(caller, id);
        var institution = records.lock(id);
        if (institution.version() != version) {
            throw new ProblemException(RequestProblem.STALE);
        }
        var rules = gate.checkChange(caller, institution, told, found);
        found.throwIfAny();

        var before = institution.particulars();
        var fields = before.differences(rules.particulars());
        if (!fields.isEmpty()) {
            institution.describe(rules.particulars());
            records.institutions.flush();
            journal.changed(caller, institution, before, fields);
            // Whoever follows reads former names too.
            records.institutions.flush();
            tell(id, fields);
        }
        return records.view(institution);
    }

    void tell(InstitutionId id, Set<String> fields) {
        changed.fire(new InstitutionsChanged(List.of(new InstitutionsChanged.Change(id, Set.copyOf(fields)))));
    }
}
