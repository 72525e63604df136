package cn.anxue.institution;

import cn.anxue.calendar.Today;
import cn.anxue.identity.Caller;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.Violations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;

/** Hands institutions over from one authority to another, by agreement (移交协议). */
@ApplicationScoped
public class InstitutionTransfers {
    private final InstitutionRegister register;
    private final InstitutionRecords records;
    private final InstitutionJournal journal;
    private final Territory territory;
    private final Today today;

    InstitutionTransfers(
            InstitutionRegister register,
            InstitutionRecords records,
            InstitutionJournal journal,
            Territory territory,
            Today today) {
        this.register = register;
        this.records = records;
        this.journal = journal;
        this.territory = territory;
        this.today = today;
    }

    /** Done by the side that gives it away; from that day the other side acts, and both find the handover on record. */
    @Transactional
    public OversightView transfer(Caller caller, InstitutionId id, Handover handover) {
        requireRight(caller, id, handover.relation());
        var authority = territory.authority(handover.to());
        var institution = records.lockForward(id);
        var current = records.oversights.current(institution.id(), handover.relation());
        check(handover, current);

        current.endOn(handover.on());
        var next = new Oversight(
                id,
                handover.relation(),
                authority.id(),
                handover.agreementNumber().strip(),
                handover.on(),
                today.now());
        records.oversights.flush();
        records.oversights.persistAndFlush(next);
        journal.transferred(caller, institution, handover, authority.name());
        return next.view();
    }

    /** Oldest first; for everyone who looks after it or once did. */
    @Transactional
    public List<OversightView> history(Caller caller, InstitutionId id) {
        register.requireSightOnce(caller, id);
        return records.oversights.history(id);
    }

    private void requireRight(Caller caller, InstitutionId id, Relation relation) {
        switch (relation) {
            case COMPETENT_AUTHORITY -> register.requireCompetence(caller, id);
            case DEPOSIT_SUPERVISOR -> register.requireSupervision(caller, id);
        }
    }

    private void check(Handover handover, Oversight current) {
        if (current.authority().equals(handover.to())) {
            throw new ProblemException(InstitutionProblem.ALREADY_THERE, "/authorityId", Map.of());
        }
        var found = new Violations();
        Grounds.check("/agreementNumber", handover.agreementNumber(), found);
        if (handover.on().isAfter(today.date())) {
            found.add("/on", InstitutionProblem.DATE_IN_FUTURE);
        }
        if (handover.on().isBefore(current.fromOn())) {
            found.add("/on", InstitutionProblem.DATE_TOO_EARLY, Map.of("earliest", current.fromOn()));
        }
        found.throwIfAny();
    }
}
