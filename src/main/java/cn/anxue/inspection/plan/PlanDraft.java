package cn.anxue.inspection.plan;

import cn.anxue.inspection.task.TaskKind;
import cn.anxue.region.Department;
import java.time.LocalDate;
import java.util.List;

/** A plan as an officer writes it. */
public record PlanDraft(String regionCode, Department department, int year, String title, List<Item> items) {
    public PlanDraft {
        items = List.copyOf(items);
    }

    /** One line; the lead body is the department of the plan's place. */
    public record Item(
            String item,
            String object,
            TaskKind kind,
            String method,
            Department lead,
            String level,
            LocalDate startsOn,
            LocalDate endsOn) {}
}
