package cn.anxue.inspection.task;

import cn.anxue.audit.AuditTrail;
import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.inspection.Reach;
import cn.anxue.institution.InstitutionCategory;
import cn.anxue.problem.ProblemException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Check sheets: a new edition each time, the nearest and most particular one for each institution. */
@ApplicationScoped
public class Sheets {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FITTING = """
            select s.* from inspection_sheet s left join region_within w on w.ancestor_code = s.region_code and w.region_code = ?
            where (s.region_code is null or w.region_code is not null) and (s.category is null or s.category = ?)
            order by w.distance nulls last, s.category is null, s.edition desc, s.id desc limit 1""";
    private static final String OF_REGION = """
            select s.* from inspection_sheet s
            where s.region_code is null or exists (select from region_within w
                where (w.region_code = s.region_code and w.ancestor_code = ?)
                   or (w.region_code = ? and w.ancestor_code = s.region_code))
            order by s.region_code nulls first, s.code, s.edition desc limit 200""";

    private final Sql sql;
    private final Reach reach;
    private final AuditTrail audit;
    private final Today today;

    Sheets(Sql sql, Reach reach, AuditTrail audit, Today today) {
        this.sql = sql;
        this.reach = reach;
        this.audit = audit;
        this.today = today;
    }

    /** A sheet to be used from now on. */
    public record Draft(
            String code,
            String regionCode,
            @Nullable InstitutionCategory category,
            String title,
            List<Question> questions) {}

    @Transactional
    public Sheet publish(Caller caller, Draft draft) {
        reach.requireTyped(caller, draft.regionCode());
        Reach.requireRole(caller, Role.OFFICER);
        if (draft.questions().isEmpty()) {
            throw new ProblemException(TaskProblem.SHEET_EMPTY);
        }
        SheetId id = SheetId.next();
        sql.update("""
                insert into inspection_sheet (id, code, edition, region_code, category, title, questions, made_by, made_on)
                select ?, ?, coalesce(max(edition), 0) + 1, ?, ?, ?, ?::jsonb, ?, ?
                from inspection_sheet where region_code = ? and code = ?""", insert -> {
            insert.setObject(1, id.value());
            insert.setString(2, draft.code());
            insert.setString(3, draft.regionCode());
            insert.setString(
                    4, draft.category() == null ? null : draft.category().name());
            insert.setString(5, draft.title());
            insert.setString(6, text(draft.questions()));
            insert.setObject(7, caller.id().value());
            insert.setObject(8, today.date());
            insert.setString(9, draft.regionCode());
            insert.setString(10, draft.code());
        });
        audit.record(caller, "inspection_sheet.published", "inspection_sheet", id.value(), "questions");
        return get(id);
    }

    /** Those of the caller's region and of all it lies in. */
    @Transactional
    public List<Sheet> list(Caller caller) {
        String region = Reach.of(caller);
        return sql.list(
                OF_REGION,
                select -> {
                    select.setString(1, region);
                    select.setString(2, region);
                },
                Sheets::read);
    }

    Sheet get(SheetId id) {
        return sql
                .list(
                        "select * from inspection_sheet where id = ?",
                        select -> select.setObject(1, id.value()),
                        Sheets::read)
                .stream()
                .findFirst()
                .orElseThrow(() -> new ProblemException(TaskProblem.SHEET_UNKNOWN));
    }

    /** The one of the nearest place; of a place, the one for the category before the general one. */
    Optional<Sheet> fitting(String regionCode, InstitutionCategory category) {
        return sql
                .list(
                        FITTING,
                        select -> {
                            select.setString(1, regionCode);
                            select.setString(2, category.name());
                        },
                        Sheets::read)
                .stream()
                .findFirst();
    }

    private static Sheet read(ResultSet row) throws SQLException {
        String category = row.getString("category");
        return new Sheet(
                new SheetId(row.getObject("id", UUID.class)),
                row.getString("code"),
                row.getInt("edition"),
                row.getString("region_code"),
                category == null ? null : InstitutionCategory.valueOf(category),
                row.getString("title"),
                questions(row.getString("questions")));
    }

    private static List<Question> questions(String text) {
        try {
            return List.of(JSON.readValue(text, Question[].class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(List<Question> questions) {
        try {
            return JSON.writeValueAsString(questions);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
