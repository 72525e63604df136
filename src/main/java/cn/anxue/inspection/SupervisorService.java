package cn.anxue.inspection;

import cn.anxue.audit.AuditTrail;
import cn.anxue.calendar.Today;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Scope;
import cn.anxue.institution.InstitutionId;
import cn.anxue.page.Cursor;
import cn.anxue.page.Page;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import cn.anxue.problem.Violations;
import cn.anxue.region.Region;
import cn.anxue.region.Regions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Appoints supervisors, gives them institutions to watch, and lists them within a caller's region. */
@ApplicationScoped
public class SupervisorService {
    private final Supervisors supervisors;
    private final Regions regions;
    private final AuditTrail audit;
    private final Today today;

    SupervisorService(Supervisors supervisors, Regions regions, AuditTrail audit, Today today) {
        this.supervisors = supervisors;
        this.regions = regions;
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
            regions.get(appointment.regionCode(), "/regionCode");
            requireRegion(caller, appointment.regionCode());
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
        Supervisor supervisor = inScope(caller, id);
        requireLookedAfter(supervisor.regionCode(), institutions);
        supervisor.assign(institutions, today.date());
        record(caller, "supervisor.assigned", supervisor);
        return supervisor.view();
    }

    @Transactional
    public SupervisorView get(Caller caller, SupervisorId id) {
        return inScope(caller, id).view();
    }

    /** Newest first. */
    @Transactional
    public Page<SupervisorView> find(Caller caller, @Nullable String region, @Nullable String cursor, int limit) {
        String scope = regionOf(caller);
        List<SupervisorView> found =
                supervisors
                        .within(scope, region == null ? scope : region, Cursor.decodeNullable(cursor), limit + 1)
                        .stream()
                        .map(Supervisor::view)
                        .toList();
        return Page.of(found, limit, view -> Cursor.encode(view.id().value()));
    }

    private Supervisor inScope(Caller caller, SupervisorId id) {
        Supervisor supervisor =
                supervisors.findByIdOptional(id).orElseThrow(() -> new ProblemException(RequestProblem.NOT_FOUND));
        requireRegion(caller, supervisor.regionCode());
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

    private void requireRegion(Caller caller, String regionCode) {
        if (!regions.within(regionCode, regionOf(caller))) {
            throw new ProblemException(RequestProblem.NOT_FOUND);
        }
    }

    private void record(Caller caller, String act, Supervisor supervisor) {
        audit.record(caller, act, "supervisor", supervisor.id().value(), "institutions");
    }

    private static String regionOf(Caller caller) {
        if (caller.isSystem()) {
            return Region.NATION;
        }
        if (caller.scope() instanceof Scope.Region region) {
            return region.regionCode();
        }
        throw new ProblemException(RequestProblem.NOT_FOUND);
    }
}
