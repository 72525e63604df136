package cn.anxue.enforcement.list;

import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Scope;
import cn.anxue.institution.InstitutionCategory;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The published white list of a region, as it stands today. */
@ApplicationScoped
public class WhiteListing {
    private static final String LISTED = """
            select i.name, i.uscc, i.category, g.name as region, i.address, i.licence_number, e.number, e.from_on,
                e.until_on, e.published_on
            from enforcement_list_entry e
            join institution i on i.id = e.subject_id
            join region g on g.code = i.region_code
            where e.list = 'WHITE' and e.state = 'LISTED' and e.from_on <= ? and (e.until_on is null or e.until_on >= ?)
              and exists (select from institution_sight s where s.institution_id = i.id and s.region_code = ?)
              and exists (select from region_within r where r.region_code = i.region_code and r.ancestor_code = ?)
            order by i.region_code, i.name, i.id
            """;

    private final Sql sql;
    private final Today today;

    WhiteListing(Sql sql, Today today) {
        this.sql = sql;
        this.today = today;
    }

    @Transactional
    public List<WhiteListed> of(Caller caller, @Nullable String region) {
        if (!(caller.scope() instanceof Scope.Region reach)) {
            throw new ProblemException(RequestProblem.NOT_FOUND);
        }
        return sql.list(
                LISTED,
                select -> {
                    select.setObject(1, today.date());
                    select.setObject(2, today.date());
                    select.setString(3, reach.regionCode());
                    select.setString(4, region == null ? reach.regionCode() : region);
                },
                WhiteListing::read);
    }

    private static WhiteListed read(ResultSet row) throws SQLException {
        return new WhiteListed(
                row.getString("name"),
                row.getString("uscc"),
                InstitutionCategory.valueOf(row.getString("category")),
                row.getString("region"),
                row.getString("address"),
                row.getString("licence_number"),
                row.getString("number"),
                row.getObject("from_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class),
                row.getObject("published_on", LocalDate.class));
    }
}
