package cn.anxue.inspection.plan;

import cn.anxue.inspection.task.TaskKind;
import cn.anxue.region.AuthorityId;
import java.time.LocalDate;

/**
 * One line of a plan.
 *
 * @param item what is inspected
 * @param object whom
 * @param level of government, as in 县级
 * @param leadName the lead body's name
 */
public record PlanItem(
        int n,
        String item,
        String object,
        TaskKind kind,
        String method,
        AuthorityId lead,
        String leadName,
        String level,
        LocalDate startsOn,
        LocalDate endsOn) {}
