package cn.anxue.inspection.inspector;

import cn.anxue.audit.AuditTrail;
import cn.anxue.calendar.Today;
import cn.anxue.id.Uuid7;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.inspection.Reach;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Keeps conflicts of interest and the end of inspectors; who becomes one is for {@link InspectorRegistration}. */
@ApplicationScoped
public class InspectorService {
    private final Inspectors inspectors;
    private final InstitutionRegister institutions;
    private final Reach reach;
    private final AuditTrail audit;
    private final Today today;

    InspectorService(
            Inspectors inspectors, InstitutionRegister institutions, Reach reach, AuditTrail audit, Today today) {
        this.inspectors = inspectors;
        this.institutions = institutions;
        this.reach = reach;
        this.audit = audit;
        this.today = today;
    }

    /** Those of the caller's region, active ones first, by work number. */
    @Transactional
    public List<Inspector> list(Caller caller) {
        return inspectors.within(Reach.of(caller));
    }

    /** Whoever may be sent to institutions of the region today. */
    @Transactional
    public List<Inspector> around(String regionCode) {
        return inspectors.around(regionCode);
    }

    /** Those of the ids, active or not. */
    @Transactional
    public List<Inspector> get(List<InspectorId> ids) {
        return inspectors.get(ids.stream().map(InspectorId::value).toList());
    }

    @Transactional
    public Inspector get(Caller caller, InspectorId id) {
        Inspector found = inspectors.get(List.of(id.value())).stream()
                .findFirst()
                .orElseThrow(() -> new ProblemException(RequestProblem.NOT_FOUND));
        reach.require(caller, found.regionCode());
        return found;
    }

    /** What the caller is as an inspector; empty where he is none. */
    @Transactional
    public List<Inspector> own(Caller caller) {
        return inspectors.ofActor(caller.id());
    }

    @Transactional
    public List<Conflict> conflicts(Caller caller, InspectorId id) {
        get(caller, id);
        return inspectors.conflicts(List.of(id));
    }

    /** By an officer, or by the inspector of himself. */
    @Transactional
    public UUID declareConflict(Caller caller, InspectorId id, InstitutionId institution, String reason) {
        requireOfficerOrSelf(caller, get(caller, id));
        institutions.requireSight(caller, institution);
        UUID conflict = Uuid7.next();
        if (!inspectors.declare(conflict, id, institution, reason, caller, today.now())) {
            throw new ProblemException(InspectorProblem.CONFLICT_DECLARED);
        }
        audit.record(caller, "inspector.conflict_declared", "inspector", id.value(), "conflicts");
        return conflict;
    }

    /** By an officer alone: nobody declares himself free of his own conflict. */
    @Transactional
    public void endConflict(Caller caller, InspectorId id, UUID conflict) {
        Inspector inspector = get(caller, id);
        Reach.requireRole(caller, Role.OFFICER);
        if (inspector.actorId().equals(caller.id())) {
            throw new ProblemException(RequestProblem.FORBIDDEN);
        }
        if (inspectors.endConflict(conflict, id, caller, today.now()) == 0) {
            throw new ProblemException(RequestProblem.NOT_FOUND);
        }
        audit.record(caller, "inspector.conflict_ended", "inspector", id.value(), "conflicts");
    }

    @Transactional
    public void end(Caller caller, InspectorId id) {
        get(caller, id);
        Reach.requireRole(caller, Role.OFFICER);
        if (inspectors.end(id, today.date()) == 0) {
            throw new ProblemException(InspectorProblem.INSPECTOR_UNKNOWN);
        }
        audit.record(caller, "inspector.ended", "inspector", id.value(), "endedOn");
    }

    private static void requireOfficerOrSelf(Caller caller, Inspector inspector) {
        if (!caller.isSystem()
                && !caller.has(Role.OFFICER)
                && !inspector.actorId().equals(caller.id())) {
            throw new ProblemException(RequestProblem.FORBIDDEN);
        }
    }
}
