package cn.anxue.institution;

import cn.anxue.calendar.Today;
import cn.anxue.identity.Caller;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.Violations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Carries a handover out: from its day the other side acts, and both find it on record. Who may is asked before. */
@ApplicationScoped
public class Handovers {
    private final InstitutionRecords records;
    private final InstitutionJournal journal;
    private final Territory territory;
    private final Today today;
    private final Event<InstitutionsHandedOver> handedOver;

    Handovers(
            InstitutionRecords records,
            InstitutionJournal journal,
            Territory territory,
            Today today,
            Event<InstitutionsHandedOver> handedOver) {
        this.records = records;
        this.journal = journal;
        this.territory = territory;
        this.today = today;
        this.handedOver = handedOver;
    }

    @Transactional
    public OversightView carryOut(Caller caller, InstitutionId id, Handover handover) {
        var authority = territory.authority(handover.to());
        var institution = records.lockForward(id);
        var current = records.oversights.current(institution.id(), handover.relation());
        check(handover, current);

        current.endOn(handover.on());
        var next = next(id, handover);
        records.oversights.flush();
        records.oversights.persistAndFlush(next);
        journal.transferred(caller, institution, handover, authority.name());
        handedOver.fire(new InstitutionsHandedOver(List.of(new InstitutionsHandedOver.HandedOver(
                id,
                handover.relation(),
                current.authority(),
                authority.id(),
                handover.on(),
                handover.agreementNumber().strip()))));
        return next.view();
    }

    private Oversight next(InstitutionId id, Handover handover) {
        return new Oversight(
                id,
                handover.relation(),
                handover.to(),
                handover.agreementNumber().strip(),
                handover.on(),
                today.now());
    }

    private void check(Handover handover, Oversight current) {
        if (current.authority().equals(handover.to())) {
            throw new ProblemException(InstitutionProblem.ALREADY_THERE, "/authorityId", Map.of());
        }
        LocalDate on = handover.on();
        var found = new Violations();
        Grounds.check("/agreementNumber", handover.agreementNumber(), found);
        if (on.isAfter(today.date())) {
            found.add("/on", InstitutionProblem.DATE_IN_FUTURE);
        }
        if (on.isBefore(current.fromOn())) {
            found.add("/on", InstitutionProblem.DATE_TOO_EARLY, Map.of("earliest", current.fromOn()));
        }
        found.throwIfAny();
    }
}
