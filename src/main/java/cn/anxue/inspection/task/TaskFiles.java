package cn.anxue.inspection.task;

import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.OpenFile;
import cn.anxue.institution.OpenFiles;
import cn.anxue.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Visits whose result is not published; they follow the sight of their institution by themselves. */
@ApplicationScoped
class TaskFiles implements OpenFiles {
    private static final String LIST = """
            select id, institution_id, state, planned_on from inspection_task
            where institution_id = any(?) and state not in ('RESULT_PUBLISHED', 'CANCELLED') order by planned_on, id limit ?
            """;

    private final Sql sql;

    TaskFiles(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<OpenFile> of(Collection<InstitutionId> institutions) {
        return sql.list(
                LIST,
                select -> {
                    Columns.from(select, 1, institutions).uuid(InstitutionId::value);
                    select.setInt(2, NAMED_MAX);
                },
                row -> new OpenFile(
                        new InstitutionId(row.getObject("institution_id", UUID.class)),
                        Text.of("检查任务", "Inspection"),
                        row.getObject("id", UUID.class),
                        null,
                        words(TaskState.valueOf(row.getString("state"))),
                        row.getObject("planned_on", LocalDate.class),
                        "/console/tasks/" + row.getObject("id", UUID.class)));
    }

    private static Text words(TaskState state) {
        return switch (state) {
            case DRAWN, PLANNED, NOTIFIED, UNANNOUNCED -> Text.of("待检查", "Ahead");
            case ON_SITE, RECORDED, SIGNED -> Text.of("检查中", "Under way");
            case NO_PROBLEM, PROBLEMS -> Text.of("待公布结果", "Result to be published");
            case RESULT_PUBLISHED -> Text.of("已公布", "Published");
            case CANCELLED -> Text.of("已取消", "Cancelled");
        };
    }
}
