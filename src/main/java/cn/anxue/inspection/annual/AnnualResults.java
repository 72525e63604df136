package cn.anxue.inspection.annual;

import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.institution.InstitutionId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Published results of annual inspections, for other rooms. */
@ApplicationScoped
public class AnnualResults {
    private static final String PUBLISHED = """
            select institution_id, year, result, decided_on, published_on, corrected_on from inspection_annual
            where published_on is not null and institution_id = any(?::uuid[])
            """;
    private static final String LAST =
            "select distinct on (institution_id) * from (" + PUBLISHED + ") r order by institution_id, year desc";

    private final Sql sql;

    AnnualResults(Sql sql) {
        this.sql = sql;
    }

    /** The latest of each that has one, in one question. */
    @Transactional
    public Map<InstitutionId, AnnualResult> last(Collection<InstitutionId> institutions) {
        return ask(LAST, institutions).stream()
                .collect(Collectors.toMap(AnnualResult::institution, Function.identity()));
    }

    /** All of one institution, the latest year first. */
    @Transactional
    public List<AnnualResult> of(InstitutionId institution) {
        return ask(PUBLISHED + " order by year desc", List.of(institution));
    }

    private List<AnnualResult> ask(String question, Collection<InstitutionId> institutions) {
        return sql.list(
                question,
                select -> Columns.from(select, 1, institutions).uuid(InstitutionId::value),
                AnnualResults::read);
    }

    private static AnnualResult read(ResultSet row) throws SQLException {
        return new AnnualResult(
                new InstitutionId(row.getObject("institution_id", UUID.class)),
                row.getInt("year"),
                Outcome.valueOf(row.getString("result")),
                row.getObject("decided_on", LocalDate.class),
                row.getObject("published_on", LocalDate.class),
                row.getObject("corrected_on", LocalDate.class));
    }
}
