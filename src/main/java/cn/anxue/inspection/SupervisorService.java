package cn.anxue.inspection;

import cn.anxue.audit.AuditTrail;
import cn.anxue.calendar.Today;
import cn.anxue.identity.ActorService;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.institution.InstitutionId;
import cn.anxue.page.Cursor;
import cn.anxue.page.Page;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import cn.anxue.problem.Violations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Appoints supervisors, gives them institutions to watch, and lists them within a caller's region. */
@ApplicationScoped
public class SupervisorService {
    private final Supervisors supervisors;
    private final Reach reach;
    private final AuditTrail audit;
    private final Today today;
    private final ActorService actors;

    SupervisorService(Supervisors supervisors, Reach reach, AuditTrail audit, Today today, ActorService actors) {
        this.supervisors = supervisors;
        this.reach = reach;
        this.actors = actors;
        this.audit = audit;
        this.today = today;
    }

    @Transactional
    public SupervisorView appoint(Caller caller, Appointment appointment) {
        return appoint(caller, List.of(appointment)).get(0);
    }

    /** All of them or none. */
    @Transactional
    public List<SupervisorView> appoint(Caller caller, List<Appointment> appointments) {
        appointments.forEach(appointment -> {
            reach.requireTyped(caller, appointment.regionCode());
            requireLookedAfter(appointment.regionCode(), appointment.institutions());
        });
        List<Supervisor> made = appointments.stream()
                .map(appointment -> new Supervisor(appointment, caller.id(), today.date()))
                .toList();
        supervisors.persist(made);
        made.forEach(supervisor -> record(caller, "supervisor.appointed", supervisor));
        return made.stream().map(Supervisor::view).toList();
    }

    /** Gives a supervisor more institutions to watch; those he has stay. */
    @Transactional
    public SupervisorView assign(Caller caller, SupervisorId id, List<InstitutionId> institutions) {
        Supervisor supervisor = inOffice(caller, id);
        requireLookedAfter(supervisor.regionCode(), institutions);
        supervisor.assign(institutions, today.date());
        record(caller, "supervisor.assigned", supervisor);
        return supervisor.view();
    }

    /** The last day he is one is the day before; his institutions stay on record. */
    @Transactional
    public SupervisorView end(Caller caller, SupervisorId id, LocalDate on, String reason) {
        Supervisor supervisor = inOffice(caller, id);
        if (on.isBefore(supervisor.appointedOn()) || on.isAfter(today.date())) {
            throw new ProblemException(
                    InspectionProblem.SUPERVISOR_END_TOO_EARLY, "/on", Map.of("appointedOn", supervisor.appointedOn()));
        }
        supervisor.end(on, reason);
        audit.record(caller, "supervisor.ended", "supervisor", id.value(), "endedOn");
        return supervisor.view();
    }

    /** Lets him report by himself, as an actor of the region who is nothing but a supervisor. */
    @Transactional
    public SupervisorView giveSignIn(Caller caller, SupervisorId id, String name) {
        Supervisor supervisor = inOffice(caller, id);
        Caller actor = actors.enabled(name)
                .filter(found -> found.has(Role.SUPERVISOR) && reach.holds(found, supervisor.regionCode()))
                .filter(found -> supervisors
                        .inOffice(found.id())
                        .filter(other -> !other.id().equals(id))
                        .isEmpty())
                .orElseThrow(
                        () -> new ProblemException(InspectionProblem.SIGN_IN_UNFIT, "/name", Map.of("name", name)));
        supervisor.signInAs(actor.id());
        audit.record(caller, "supervisor.sign-in-given", "supervisor", id.value(), "actorId");
        return supervisor.view();
    }

    /** Whoever is signed in, as the supervisor he is. */
    @Transactional
    public Optional<SupervisorView> self(Caller caller) {
        return supervisors.inOffice(caller.id()).map(Supervisor::view);
    }

    /** He has reported something today. */
    @Transactional
    public void reported(SupervisorId id) {
        supervisors.findByIdOptional(id).ifPresent(supervisor -> supervisor.reported(today.date()));
    }

    @Transactional
    public SupervisorView get(Caller caller, SupervisorId id) {
        return inScope(caller, id).view();
    }

    /** Newest first. */
    @Transactional
    public Page<SupervisorView> find(Caller caller, @Nullable String region, @Nullable String cursor, int limit) {
        String scope = Reach.of(caller);
        List<SupervisorView> found =
                supervisors
                        .within(scope, region == null ? scope : region, Cursor.decodeNullable(cursor), limit + 1)
                        .stream()
                        .map(Supervisor::view)
                        .toList();
        return Page.of(found, limit, view -> Cursor.encode(view.id().value()));
    }

    private Supervisor inOffice(Caller caller, SupervisorId id) {
        Supervisor supervisor = inScope(caller, id);
        LocalDate ended = supervisor.view().endedOn();
        if (ended != null) {
            throw new ProblemException(InspectionProblem.SUPERVISOR_ENDED, Map.of("on", ended));
        }
        return supervisor;
    }

    private Supervisor inScope(Caller caller, SupervisorId id) {
        Supervisor supervisor =
                supervisors.findByIdOptional(id).orElseThrow(() -> new ProblemException(RequestProblem.NOT_FOUND));
        reach.require(caller, supervisor.regionCode());
        return supervisor;
    }

    private void requireLookedAfter(String regionCode, List<InstitutionId> institutions) {
        if (institutions.isEmpty()) {
            return;
        }
        Set<UUID> lookedAfter = supervisors.lookedAfter(regionCode, institutions);
        Violations violations = new Violations();
        for (int i = 0; i < institutions.size(); i++) {
            if (!lookedAfter.contains(institutions.get(i).value())) {
                violations.add(
                        "/institutions/" + i,
                        InspectionProblem.INSTITUTION_NOT_IN_REGION,
                        Map.of("regionCode", regionCode));
            }
        }
        violations.throwIfAny();
    }

    private void record(Caller caller, String act, Supervisor supervisor) {
        audit.record(caller, act, "supervisor", supervisor.id().value(), "institutions");
    }
}
