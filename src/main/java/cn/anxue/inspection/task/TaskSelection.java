package cn.anxue.inspection.task;

import cn.anxue.batch.Sql;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.identity.Scope;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The visits a caller may see: those to institutions within sight of his region, for an inspector those of them he is sent on,
 * for an institution its own as soon as it knows of them.
 */
final class TaskSelection {
    private static final String SELECT = """
            select t.*, i.uscc, i.name, i.address from inspection_task t join institution i on i.id = t.institution_id
            where true\s""";
    private static final String SEEN = """
             and exists (select from institution_sight s where s.institution_id = t.institution_id and s.region_code = ?)""";
    static final String SENT = """
             and exists (select from inspection_task_inspector x join inspection_inspector p on p.id = x.inspector_id
                 where x.task_id = t.id and x.replaced_on is null and p.actor_id = ?)""";
    private static final String KNOWN =
            " and t.institution_id = ? and t.state not in ('DRAWN', 'PLANNED', 'UNANNOUNCED', 'CANCELLED')";

    private final StringBuilder sql = new StringBuilder(SELECT);
    private final List<Object> values = new ArrayList<>();

    private TaskSelection() {}

    static TaskSelection of(Caller caller) {
        TaskSelection selection = new TaskSelection();
        if (caller.isSystem()) {
            return selection;
        }
        if (caller.scope() instanceof Scope.Institution own) {
            return selection.where(KNOWN, own.institutionId());
        }
        if (caller.scope() instanceof Scope.Region region) {
            selection.where(SEEN, region.regionCode());
            return seesAll(caller)
                    ? selection
                    : selection.where(SENT, caller.id().value());
        }
        throw new ProblemException(RequestProblem.NOT_FOUND);
    }

    /** Adds a condition with one question mark unless its value is absent. */
    TaskSelection where(String condition, @Nullable Object value) {
        if (value != null) {
            sql.append(condition);
            values.add(value);
        }
        return this;
    }

    List<TaskLine> list(Sql database, String end) {
        return database.list(sql + end, this::bind, TaskRows::line);
    }

    private void bind(PreparedStatement statement) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
    }

    private static boolean seesAll(Caller caller) {
        return caller.has(Role.OFFICER) || caller.has(Role.APPROVER) || caller.has(Role.AUDITOR);
    }
}
