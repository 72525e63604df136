package cn.anxue.inspection.draw;

import cn.anxue.identity.Caller;
import cn.anxue.inspection.inspector.Eligibility;
import cn.anxue.inspection.inspector.InspectorId;
import cn.anxue.inspection.task.TaskCause;
import cn.anxue.inspection.task.TaskId;
import cn.anxue.inspection.task.TaskProblem;
import cn.anxue.inspection.task.TaskRegister;
import cn.anxue.inspection.task.TaskService;
import cn.anxue.inspection.task.TaskView;
import cn.anxue.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Puts the next substitute of a draw in the place of an inspector who cannot come; nobody chooses whom. */
@ApplicationScoped
public class Substitution {
    private static final int DRAWN_WORDS = 5;

    private final TaskRegister register;
    private final TaskService tasks;
    private final Draws draws;
    private final DrawnTasks drawn;
    private final Eligibility eligibility;

    Substitution(TaskRegister register, TaskService tasks, Draws draws, DrawnTasks drawn, Eligibility eligibility) {
        this.register = register;
        this.tasks = tasks;
        this.draws = draws;
        this.drawn = drawn;
        this.eligibility = eligibility;
    }

    /** @throws ProblemException {@code REPLACEMENT_NEEDED} where no substitute is left, or the visit was not drawn */
    @Transactional
    public void substitute(Caller caller, TaskId id, InspectorId gone, String why) {
        TaskView task = register.get(caller, id);
        UUID cause = task.line().causeId();
        if (task.line().cause() != TaskCause.DRAW || cause == null) {
            throw new ProblemException(TaskProblem.REPLACEMENT_NEEDED);
        }
        Set<String> known =
                task.inspectors().stream().map(TaskView.OnSite::workNumber).collect(Collectors.toSet());
        List<String> left = order(
                        draws.find(new DrawId(cause)).orElseThrow(), task.line().uscc())
                .stream()
                .filter(number -> !known.contains(number))
                .toList();
        var ids = drawn.inspectorIds(left);
        Set<InspectorId> excluded = eligibility
                .excluded(
                        ids.values().stream().map(InspectorId::new).toList(),
                        List.of(task.line().institution()))
                .stream()
                .map(Eligibility.Excluded::inspector)
                .collect(Collectors.toSet());
        InspectorId next = left.stream()
                .map(ids::get)
                .filter(Objects::nonNull)
                .map(InspectorId::new)
                .filter(one -> !excluded.contains(one))
                .findFirst()
                .orElseThrow(() -> new ProblemException(TaskProblem.REPLACEMENT_NEEDED));
        tasks.replace(caller, id, gone, next, why);
    }

    private static List<String> order(DrawView draw, String uscc) {
        return String.valueOf(draw.result())
                .lines()
                .map(line -> line.split(" "))
                .filter(words -> words.length == DRAWN_WORDS && words[2].equals(uscc))
                .flatMap(words -> Arrays.stream((words[3] + "," + words[4]).split(",")))
                .filter(number -> !number.equals("-"))
                .toList();
    }
}
