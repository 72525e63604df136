package cn.anxue.inspection.task;

import cn.anxue.audit.AuditTrail;
import cn.anxue.identity.Caller;
import cn.anxue.inspection.inspector.InspectorId;
import cn.anxue.institution.InstitutionCategory;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.institution.InstitutionView;
import cn.anxue.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes new visits down, each with the check sheet that fits its institution. */
@ApplicationScoped
class TaskMaking {
    private final Tasks tasks;
    private final Sheets sheets;
    private final InstitutionRegister institutions;
    private final AuditTrail audit;

    TaskMaking(Tasks tasks, Sheets sheets, InstitutionRegister institutions, AuditTrail audit) {
        this.tasks = tasks;
        this.sheets = sheets;
        this.institutions = institutions;
        this.audit = audit;
    }

    /** @param sheet absent for the one that fits */
    record Wanted(
            InstitutionId institution, @Nullable SheetId sheet, LocalDate plannedOn, List<InspectorId> inspectors) {}

    private record Fit(String regionCode, InstitutionCategory category) {}

    Tasks tasks() {
        return tasks;
    }

    List<TaskId> make(Caller caller, Tasks.Origin origin, List<Wanted> wanted, LocalDate on) {
        Map<InstitutionId, InstitutionView> views =
                institutions.views(wanted.stream().map(Wanted::institution).toList()).stream()
                        .collect(Collectors.toMap(InstitutionView::id, Function.identity()));
        Map<Fit, SheetId> fitting = new HashMap<>();
        List<Tasks.Row> rows = new ArrayList<>();
        List<AuditTrail.Row> acts = new ArrayList<>();
        for (Wanted one : wanted) {
            InstitutionView view = views.get(one.institution());
            if (view == null) {
                throw new ProblemException(TaskProblem.INSTITUTION_OUT_OF_SIGHT, "/institutions", Map.of());
            }
            Fit fit = new Fit(view.regionCode(), view.category());
            SheetId sheet = one.sheet() == null
                    ? fitting.computeIfAbsent(fit, this::fitting)
                    : sheets.get(one.sheet()).id();
            TaskId id = TaskId.next();
            rows.add(new Tasks.Row(id, view.id().value(), sheet, one.plannedOn(), one.inspectors()));
            acts.add(act(caller, id, view.regionCode()));
        }
        if (!rows.isEmpty()) {
            tasks.add(origin, rows, caller, on);
            audit.recordAll(acts);
        }
        return rows.stream().map(Tasks.Row::id).toList();
    }

    private SheetId fitting(Fit fit) {
        return sheets.fitting(fit.regionCode(), fit.category())
                .orElseThrow(() -> new ProblemException(TaskProblem.SHEET_UNKNOWN))
                .id();
    }

    private static AuditTrail.Row act(Caller caller, TaskId id, String regionCode) {
        return new AuditTrail.Row(
                caller, "inspection_task.made", "inspection_task", id.value(), List.of("state"), regionCode);
    }
}
