package cn.anxue.enforcement.penalty;

import cn.anxue.audit.AuditTrail;
import cn.anxue.calendar.Deadlines;
import cn.anxue.calendar.Today;
import cn.anxue.enforcement.Competence;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Where each act on a case begins, by opening its file, and ends, by putting it back. */
@ApplicationScoped
class PenaltyDesk {
    private final PenaltyCases cases;
    private final Competence competence;
    private final AuditTrail audit;
    private final Deadlines deadlines;
    private final Today today;

    PenaltyDesk(PenaltyCases cases, Competence competence, AuditTrail audit, Deadlines deadlines, Today today) {
        this.cases = cases;
        this.competence = competence;
        this.audit = audit;
        this.deadlines = deadlines;
        this.today = today;
    }

    /**
     * The case, locked, for an officer who has read this version of it.
     *
     * @throws ProblemException {@code NOT_FOUND} outside his scope, {@code STALE} where another was faster
     */
    PenaltyCase open(Caller caller, PenaltyId id, long version) {
        PenaltyCase file = open(caller, id, Role.OFFICER);
        if (file.version() != version) {
            throw new ProblemException(RequestProblem.STALE);
        }
        return file;
    }

    /** The case, locked, whatever its version. */
    PenaltyCase open(Caller caller, PenaltyId id, Role role) {
        PenaltyCase file = cases.locked(id);
        competence.require(caller, file.subject(), file.regionCode(), role);
        return file;
    }

    /** The case, locked, for what follows by itself. */
    PenaltyCase open(PenaltyId id) {
        return cases.locked(id);
    }

    /** Puts the file back with a line in the trail. */
    PenaltyFile done(Caller caller, PenaltyCase file, String act, String... fields) {
        cases.flush();
        audit.recordAll(List.of(new AuditTrail.Row(
                caller, "penalty_case." + act, "penalty_case", file.id().value(), List.of(fields), file.regionCode())));
        return read(file);
    }

    PenaltyFile read(PenaltyCase file) {
        return read(PenaltyView.of(file));
    }

    PenaltyFile read(PenaltyView view) {
        return new PenaltyFile(
                view,
                today(),
                clocks().of(view),
                Dues.of(view, deadlines, today()).orElse(null));
    }

    PenaltyClocks clocks() {
        return new PenaltyClocks(deadlines);
    }

    LocalDate today() {
        return today.date();
    }

    Deadlines deadlines() {
        return deadlines;
    }

    /** Of a thing that has happened: not before another, and not in the future. */
    void requireDay(String pointer, LocalDate day, LocalDate earliest) {
        if (day.isAfter(today())) {
            throw new ProblemException(PenaltyProblem.DAY_IN_FUTURE, pointer, Map.of("today", today()));
        }
        if (day.isBefore(earliest)) {
            throw new ProblemException(PenaltyProblem.DAY_TOO_EARLY, pointer, Map.of("earliest", earliest));
        }
    }
}
