package cn.anxue.failure;

import cn.anxue.audit.AuditTrail;
import cn.anxue.calendar.Today;
import cn.anxue.identity.Caller;
import cn.anxue.institution.InstitutionId;
import cn.anxue.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The first steps of the run-book: trigger, take claims, and the way back where it was a mistake. */
@ApplicationScoped
@Transactional
public class FailureService {
    private final Failures failures;
    private final Supervised supervised;
    private final Stops stops;
    private final ClaimsFromRecords records;
    private final Trail trail;

    FailureService(Failures failures, Supervised supervised, Stops stops, ClaimsFromRecords records, Trail trail) {
        this.failures = failures;
        this.supervised = supervised;
        this.stops = stops;
        this.records = records;
        this.trail = trail;
    }

    /** The day and the trail of every step. */
    @ApplicationScoped
    static class Trail {
        private final AuditTrail audit;
        private final Today today;

        Trail(AuditTrail audit, Today today) {
            this.audit = audit;
            this.today = today;
        }

        LocalDate day() {
            return today.date();
        }

        void note(Caller caller, String act, Failure failure) {
            audit.recordAll(List.of(new AuditTrail.Row(
                    caller, act, "failure", failure.id().value(), List.of("state"), failure.regionCode())));
        }
    }

    /** At once nothing is sold and nothing released, and every live order is held. */
    public FailureView trigger(Caller caller, InstitutionId institution, FailureDraft draft) {
        String region = supervised.require(caller, institution).regionCode();
        if (failures.openOf(institution).isPresent()) {
            throw new ProblemException(FailureProblem.ALREADY_FAILED);
        }
        Failure failure = new Failure(institution, region, draft, caller.id(), trail.day());
        failures.persistAndFlush(failure);
        stops.set(failure);
        trail.note(caller, "failure.triggered", failure);
        return failure.view();
    }

    /** Announces when claims are taken, and makes those that our own records show. */
    public FailureView openClaims(Caller caller, FailureId id, LocalDate from, LocalDate until) {
        Failure failure = supervised.lock(caller, id);
        if (until.isBefore(from) || until.isBefore(trail.day())) {
            throw new ProblemException(FailureProblem.CLAIMS_PERIOD_INVALID, "/until", Map.of());
        }
        failure.openClaims(from, until);
        failures.flush();
        records.make(failure);
        trail.note(caller, "failure.claims_opened", failure);
        return failure.view();
    }

    /** Sales and releases go on as far as nothing else keeps them. */
    public FailureView withdraw(Caller caller, FailureId id, String reason) {
        Failure failure = supervised.lock(caller, id);
        failure.withdraw(reason, trail.day());
        failures.flush();
        stops.lift(failure);
        trail.note(caller, "failure.withdrawn", failure);
        return failure.view();
    }

    /** @throws ProblemException {@code NOT_FOUND}, also where the institution is out of the caller's sight */
    public FailureView get(Caller caller, FailureId id) {
        return supervised.see(caller, id).view();
    }

    /** Latest first. */
    public List<FailureView> of(Caller caller, InstitutionId institution) {
        supervised.requireSight(caller, institution);
        return failures.of(institution).stream().map(Failure::view).toList();
    }
}
