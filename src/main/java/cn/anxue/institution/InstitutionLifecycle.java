package cn.anxue.institution;

import cn.anxue.calendar.Today;
import cn.anxue.identity.Caller;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import cn.anxue.problem.Violations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Moves institutions through their life; every act by people rests on a decision. The table is {@link InstitutionMove}. */
@ApplicationScoped
public class InstitutionLifecycle {
    private final InstitutionRegister register;
    private final InstitutionRecords records;
    private final InstitutionJournal journal;
    private final Today today;
    private final Event<InstitutionsMoved> moved;

    InstitutionLifecycle(
            InstitutionRegister register,
            InstitutionRecords records,
            InstitutionJournal journal,
            Today today,
            Event<InstitutionsMoved> moved) {
        this.register = register;
        this.records = records;
        this.journal = journal;
        this.today = today;
        this.moved = moved;
    }

    /** Opens those of the list that are {@code REGISTERED} and leaves the others alone. */
    @Transactional
    public void activate(Collection<InstitutionId> ids) {
        if (ids.isEmpty()) {
            return;
        }
        var moves = new ArrayList<InstitutionsMoved.Moved>();
        for (var institution : records.institutions.lockRegistered(ids)) {
            var move = institution.move(InstitutionMove.ACTIVATE, today.date(), "");
            journal.moved(Caller.SYSTEM, institution, move);
            moves.add(move);
        }
        records.institutions.flush();
        if (!moves.isEmpty()) {
            moved.fire(new InstitutionsMoved(List.copyOf(moves)));
        }
    }

    /**
     * Any act of the table but {@code ACTIVATE}, which nobody decides.
     *
     * @param on the day it takes effect, today or earlier
     * @param decision the number of the document behind it
     */
    @Transactional
    public InstitutionState move(Caller caller, InstitutionId id, InstitutionMove move, LocalDate on, String decision) {
        var institution = requireOpen(caller, id, move, on, decision);
        var done = institution.move(move, on, decision.strip());
        records.institutions.flush();
        journal.moved(caller, institution, done);
        moved.fire(new InstitutionsMoved(List.of(done)));
        return institution.state();
    }

    /** Whether the caller may do it and it could be done now; the institution is locked. */
    Institution requireOpen(Caller caller, InstitutionId id, InstitutionMove move, LocalDate on, String decision) {
        register.requireCompetence(caller, id);
        requireGrounds(move, on, decision);
        var institution = records.lock(id);
        institution.requireOpen(move);
        return institution;
    }

    private void requireGrounds(InstitutionMove move, LocalDate on, String decision) {
        if (move == InstitutionMove.ACTIVATE) {
            throw new ProblemException(RequestProblem.FORBIDDEN);
        }
        var found = new Violations();
        if (on.isAfter(today.date())) {
            found.add("/on", InstitutionProblem.DATE_IN_FUTURE);
        }
        Grounds.check("/decision", decision, found);
        found.throwIfAny();
    }
}
