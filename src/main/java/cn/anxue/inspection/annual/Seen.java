package cn.anxue.inspection.annual;

import cn.anxue.identity.Caller;
import cn.anxue.identity.Scope;
import cn.anxue.page.Cursor;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which rows a caller sees: those of institutions in his sight, an institution its own; newest first. */
final class Seen {
    /** Five parameters, see {@link #bind}. The table is {@code a}, the institution {@code i}. */
    static final String CONDITION = """
             where case when ?::text = 'OWN' then a.institution_id = ?::uuid
                 else exists (select from institution_sight s where s.institution_id = a.institution_id
                     and s.region_code = ?::text) end
               and (?::text is null or exists (select from region_within r
                     where r.region_code = i.region_code and r.ancestor_code = ?::text))
            """;
    /** Six parameters after those of the condition. */
    static final String NARROWED = """
               and (?::integer is null or a.year = ?::integer) and (?::text is null or a.state = ?::text)
               and (?::uuid is null or a.id < ?::uuid)
             order by a.id desc limit ?
            """;

    private Seen() {}

    /** @return the number of the next parameter */
    static int bind(PreparedStatement select, Caller caller, @Nullable String region) throws SQLException {
        if (caller.scope() instanceof Scope.Institution own) {
            select.setString(1, "OWN");
            select.setObject(2, own.institutionId());
            select.setString(3, null);
        } else if (caller.scope() instanceof Scope.Region reach) {
            select.setString(1, "REGION");
            select.setObject(2, null);
            select.setString(3, reach.regionCode());
        } else {
            throw new ProblemException(RequestProblem.NOT_FOUND);
        }
        select.setString(4, region);
        select.setString(5, region);
        return 6;
    }

    static void bind(PreparedStatement select, Caller caller, AnnualQuery query) throws SQLException {
        int next = bind(select, caller, query.region());
        UUID after = Cursor.decodeNullable(query.cursor());
        select.setObject(next, query.year());
        select.setObject(next + 1, query.year());
        select.setString(next + 2, query.state());
        select.setString(next + 3, query.state());
        select.setObject(next + 4, after);
        select.setObject(next + 5, after);
        select.setInt(next + 6, query.limit() + 1);
    }
}
