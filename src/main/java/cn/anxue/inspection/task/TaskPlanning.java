package cn.anxue.inspection.task;

import cn.anxue.calendar.Bounds;
import cn.anxue.calendar.Today;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.inspection.Reach;
import cn.anxue.inspection.inspector.Eligibility;
import cn.anxue.inspection.inspector.Inspector;
import cn.anxue.inspection.inspector.InspectorId;
import cn.anxue.inspection.inspector.InspectorProblem;
import cn.anxue.inspection.inspector.InspectorService;
import cn.anxue.institution.InstitutionId;
import cn.anxue.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Plans visits: an officer's own, and by the same rules those that a draw names. */
@ApplicationScoped
public class TaskPlanning {
    private static final int AHEAD_YEARS_MAX = 2;
    private static final int BACK_YEARS_MAX = 10;
    private static final String CONFLICT_SINCE = "名录公布后须回避，由候补人员替换";

    private final TaskMaking making;
    private final InspectorService inspectors;
    private final Eligibility eligibility;
    private final Today today;

    TaskPlanning(TaskMaking making, InspectorService inspectors, Eligibility eligibility, Today today) {
        this.making = making;
        this.inspectors = inspectors;
        this.eligibility = eligibility;
        this.today = today;
    }

    /**
     * All of them or none.
     *
     * @throws ProblemException where an institution is out of sight, or an inspector must not come to it
     */
    @Transactional
    public List<TaskId> plan(Caller caller, Visits visits) {
        Bounds.ahead(today.date(), AHEAD_YEARS_MAX).require("/plannedOn", visits.plannedOn());
        return make(caller, visits);
    }

    /** Visits that were made before they were entered, by the same rules. */
    List<TaskId> made(Caller caller, Visits visits) {
        Bounds.past(today.date(), BACK_YEARS_MAX).require("/visitedOn", visits.plannedOn());
        return make(caller, visits);
    }

    private List<TaskId> make(Caller caller, Visits visits) {
        String region = Reach.of(caller);
        List<UUID> ids =
                visits.institutions().stream().map(InstitutionId::value).toList();
        if (!caller.isSystem() && making.tasks().inSight(region, ids).size() < ids.size()) {
            throw new ProblemException(TaskProblem.INSTITUTION_OUT_OF_SIGHT, "/institutions", Map.of());
        }
        Reach.requireRole(caller, Role.OFFICER);
        requireEligible(visits.inspectors(), visits.institutions());
        UUID round = visits.roundId();
        if (round != null && making.tasks().isPlanned(round, ids)) {
            throw new ProblemException(TaskProblem.VISIT_PLANNED);
        }
        Tasks.Origin origin =
                new Tasks.Origin(visits.kind(), visits.cause(), visits.causeId(), round, TaskState.PLANNED);
        List<TaskMaking.Wanted> wanted = visits.institutions().stream()
                .map(institution ->
                        new TaskMaking.Wanted(institution, visits.sheet(), visits.plannedOn(), visits.inspectors()))
                .toList();
        return making.make(caller, origin, wanted, today.date());
    }

    /**
     * A visit that a draw named.
     *
     * @param passedOver drawn, but with a conflict declared since; shown as replaced
     */
    public record DrawnVisit(InstitutionId institution, List<InspectorId> inspectors, List<InspectorId> passedOver) {}

    /** Makes what a draw named; the draw has seen to conflicts. */
    @Transactional
    public List<TaskId> drawn(Caller caller, UUID draw, LocalDate from, List<DrawnVisit> visits) {
        Tasks.Origin origin = new Tasks.Origin(TaskKind.DOUBLE_RANDOM, TaskCause.DRAW, draw, null, TaskState.DRAWN);
        List<TaskMaking.Wanted> wanted = visits.stream()
                .map(visit -> new TaskMaking.Wanted(visit.institution(), null, from, visit.inspectors()))
                .toList();
        List<TaskId> made = making.make(caller, origin, wanted, today.date());
        for (int i = 0; i < made.size(); i++) {
            for (InspectorId gone : visits.get(i).passedOver()) {
                making.tasks().send(made.get(i), gone);
                making.tasks().replace(made.get(i), gone, today.date(), CONFLICT_SINCE);
            }
        }
        return made;
    }

    /** @throws ProblemException unless at least two active inspectors may come to each institution today */
    void requireEligible(List<InspectorId> sent, Collection<InstitutionId> institutions) {
        if (sent.size() < 2) {
            throw new ProblemException(InspectorProblem.INSPECTORS_TWO_AT_LEAST, "/inspectors", Map.of());
        }
        List<Inspector> found = inspectors.get(sent);
        if (found.size() < sent.size() || !found.stream().allMatch(Inspector::isActive)) {
            throw new ProblemException(InspectorProblem.INSPECTOR_UNKNOWN, "/inspectors", Map.of());
        }
        eligibility.excluded(sent, institutions).stream().findFirst().ifPresent(pair -> {
            throw new ProblemException(
                    InspectorProblem.INSPECTOR_NOT_ELIGIBLE,
                    "/inspectors",
                    Map.of("number", pair.workNumber(), "institution", pair.name()));
        });
    }
}
