package cn.anxue.inspection.draw;

import static java.util.Objects.requireNonNull;

import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.identity.Caller;
import cn.anxue.inspection.inspector.Eligibility;
import cn.anxue.inspection.inspector.InspectorId;
import cn.anxue.inspection.task.TaskPlanning;
import cn.anxue.institution.InstitutionId;
import cn.anxue.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes visits of what was drawn. A conflict declared since the pool was published lets the next substitute come. */
@ApplicationScoped
class DrawnTasks {
    private static final String INSPECTORS = """
            select work_number as name, id from inspection_inspector
            where work_number = any(?::text[]) and ended_on is null""";
    private static final String INSTITUTIONS = "select uscc as name, id from institution where uscc = any(?::text[])";

    private final Sql sql;
    private final Eligibility eligibility;
    private final TaskPlanning planning;

    DrawnTasks(Sql sql, Eligibility eligibility, TaskPlanning planning) {
        this.sql = sql;
        this.eligibility = eligibility;
        this.planning = planning;
    }

    void make(Caller caller, DrawView draw, Outcome outcome, int each) {
        Map<String, UUID> institutions =
                ids(INSTITUTIONS, outcome.drawn().stream().map(Drawn::uscc).toList());
        Map<String, UUID> inspectors = ids(
                INSPECTORS,
                outcome.drawn().stream().flatMap(DrawnTasks::inOrder).collect(Collectors.toSet()));
        Set<String> excluded = eligibility
                .excluded(
                        inspectors.values().stream().map(InspectorId::new).toList(),
                        institutions.values().stream().map(InstitutionId::new).toList())
                .stream()
                .map(pair -> pair.workNumber() + " " + pair.uscc())
                .collect(Collectors.toSet());
        List<TaskPlanning.DrawnVisit> visits = new ArrayList<>();
        for (Drawn drawn : outcome.drawn()) {
            List<String> come = inOrder(drawn)
                    .filter(number -> inspectors.containsKey(number) && !excluded.contains(number + " " + drawn.uscc()))
                    .limit(each)
                    .toList();
            if (come.size() < each) {
                throw new ProblemException(
                        DrawProblem.INSPECTORS_TOO_FEW, Map.of("institutions", drawn.name(), "count", 1, "each", each));
            }
            List<String> gone = drawn.inspectors().stream()
                    .filter(number -> inspectors.containsKey(number) && !come.contains(number))
                    .toList();
            visits.add(new TaskPlanning.DrawnVisit(
                    new InstitutionId(requireNonNull(institutions.get(drawn.uscc()))),
                    of(inspectors, come),
                    of(inspectors, gone)));
        }
        planning.drawn(caller, draw.id().value(), draw.visitsFrom(), visits);
    }

    private static Stream<String> inOrder(Drawn drawn) {
        return Stream.concat(drawn.inspectors().stream(), drawn.substitutes().stream());
    }

    private static List<InspectorId> of(Map<String, UUID> ids, List<String> numbers) {
        return numbers.stream()
                .map(number -> new InspectorId(requireNonNull(ids.get(number))))
                .toList();
    }

    /** By work number; those who are inspectors no more are left out. */
    Map<String, UUID> inspectorIds(Collection<String> numbers) {
        return ids(INSPECTORS, numbers);
    }

    private Map<String, UUID> ids(String select, Collection<String> names) {
        Map<String, UUID> ids = new HashMap<>();
        sql.list(
                        select,
                        statement -> Columns.of(statement, names).text(name -> name),
                        row -> Map.entry(row.getString("name"), row.getObject("id", UUID.class)))
                .forEach(row -> ids.put(row.getKey(), row.getValue()));
        return ids;
    }
}
