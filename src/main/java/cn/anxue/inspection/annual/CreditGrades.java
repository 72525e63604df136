package cn.anxue.inspection.annual;

import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.institution.InstitutionId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Credit grades as decided, for other rooms. */
@ApplicationScoped
public class CreditGrades {
    private static final String ON = """
            select distinct on (institution_id) institution_id, grade from inspection_grade
            where state in ('DECIDED', 'PUBLISHED') and decided_on <= ? and institution_id = any(?::uuid[])
            order by institution_id, year desc
            """;

    private static final String PUBLISHED = """
            select year, grade, published_on from inspection_grade
            where state = 'PUBLISHED' and institution_id = ? order by year desc
            """;

    private final Sql sql;

    CreditGrades(Sql sql) {
        this.sql = sql;
    }

    /** All of one institution that are published, the latest year first. */
    @Transactional
    public List<PublishedGrade> published(InstitutionId institution) {
        return sql.list(
                PUBLISHED,
                select -> select.setObject(1, institution.value()),
                row -> new PublishedGrade(
                        row.getInt("year"),
                        Grade.valueOf(row.getString("grade")),
                        row.getObject("published_on", LocalDate.class)));
    }

    /** The latest decided by that day; institutions without one are left out. One question whatever their number. */
    @Transactional
    public Map<InstitutionId, Grade> on(Collection<InstitutionId> institutions, LocalDate day) {
        Map<InstitutionId, Grade> grades = new HashMap<>();
        sql.list(
                        ON,
                        select -> {
                            select.setObject(1, day);
                            Columns.from(select, 2, institutions).uuid(InstitutionId::value);
                        },
                        row -> Map.entry(
                                new InstitutionId(row.getObject("institution_id", UUID.class)),
                                Grade.valueOf(row.getString("grade"))))
                .forEach(row -> grades.put(row.getKey(), row.getValue()));
        return grades;
    }
}
