package cn.anxue.inspection.web;

import cn.anxue.identity.Caller;
import cn.anxue.inspection.draw.Substitution;
import cn.anxue.inspection.inspector.InspectorId;
import cn.anxue.inspection.task.TaskCause;
import cn.anxue.inspection.task.TaskId;
import cn.anxue.inspection.task.TaskProblem;
import cn.anxue.inspection.task.TaskRegister;
import cn.anxue.inspection.task.TaskService;
import cn.anxue.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Who comes in an inspector's place: of a draw the next substitute, otherwise whom the officer names. */
@ApplicationScoped
class Replacements {
    private final TaskRegister register;
    private final TaskService tasks;
    private final Substitution substitution;

    Replacements(TaskRegister register, TaskService tasks, Substitution substitution) {
        this.register = register;
        this.tasks = tasks;
        this.substitution = substitution;
    }

    void replace(Caller officer, TaskId id, TaskBody.Replacement asked) {
        InspectorId gone = new InspectorId(asked.gone());
        if (register.get(officer, id).line().cause() == TaskCause.DRAW) {
            substitution.substitute(officer, id, gone, asked.reason().strip());
            return;
        }
        UUID instead = asked.instead();
        if (instead == null) {
            throw new ProblemException(TaskProblem.REPLACEMENT_NEEDED);
        }
        tasks.replace(
                officer, id, gone, new InspectorId(instead), asked.reason().strip());
    }
}
