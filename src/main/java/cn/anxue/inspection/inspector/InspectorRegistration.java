package cn.anxue.inspection.inspector;

import cn.anxue.audit.AuditTrail;
import cn.anxue.calendar.Today;
import cn.anxue.identity.ActorId;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.inspection.Reach;
import cn.anxue.problem.ProblemException;
import cn.anxue.region.Authorities;
import cn.anxue.region.Authority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;

/** Makes an actor with the inspector's role an inspector of a department. */
@ApplicationScoped
public class InspectorRegistration {
    private final Inspectors inspectors;
    private final Authorities authorities;
    private final Reach reach;
    private final AuditTrail audit;
    private final Today today;

    InspectorRegistration(Inspectors inspectors, Authorities authorities, Reach reach, AuditTrail audit, Today today) {
        this.inspectors = inspectors;
        this.authorities = authorities;
        this.reach = reach;
        this.audit = audit;
        this.today = today;
    }

    @Transactional
    public Inspector register(Caller caller, InspectorDraft draft) {
        reach.requireTyped(caller, draft.regionCode());
        Reach.requireRole(caller, Role.OFFICER);
        ActorId actor = inspectors
                .findActor(draft.actorName(), Reach.of(caller))
                .orElseThrow(() -> new ProblemException(
                        InspectorProblem.INSPECTOR_ACTOR_UNKNOWN, "/actorName", Map.of("name", draft.actorName())));
        if (!inspectors.ofActor(actor).isEmpty()) {
            throw new ProblemException(InspectorProblem.INSPECTOR_REGISTERED);
        }
        if (inspectors.isTaken(draft.workNumber())) {
            throw new ProblemException(
                    InspectorProblem.WORK_NUMBER_TAKEN, "/workNumber", Map.of("number", draft.workNumber()));
        }
        Authority authority = authorities.of(draft.regionCode(), draft.department());
        Inspector made = new Inspector(
                InspectorId.next(),
                actor,
                draft.actorName(),
                draft.workNumber(),
                authority.id(),
                authority.name(),
                draft.regionCode(),
                draft.categories(),
                today.date(),
                null);
        inspectors.add(made, caller);
        audit.recordAll(List.of(new AuditTrail.Row(
                caller,
                "inspector.registered",
                "inspector",
                made.id().value(),
                List.of("workNumber", "regionCode"),
                made.regionCode())));
        return made;
    }
}
