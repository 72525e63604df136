package cn.anxue.enforcement;

import cn.anxue.identity.Caller;
import cn.anxue.identity.Scope;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one table that a caller may see, newest first: those of institutions he sees through either relation, those an
 * authority of his region made before it handed the institution over, those of all other subjects in his region, and for an
 * institution its own.
 */
public final class Selection {
    private static final String OF_REGION = """
             and (d.subject_id is null and exists (select from region_within w
                             where w.region_code = d.region_code and w.ancestor_code = :reach)
                  or exists (select from institution_sight s
                             where s.institution_id = d.subject_id and s.region_code = :reach)
                  or exists (select from region_authority a join region_within w on w.region_code = a.region_code
                             where a.id = d.authority_id and w.ancestor_code = :reach))
            """;
    private static final String IN_REGION =
            "exists (select from region_within r where r.region_code = d.region_code and r.ancestor_code = :region)";

    private final StringBuilder sql;
    private final Map<String, Object> parameters = new HashMap<>();

    private Selection(String table) {
        this.sql = new StringBuilder("select d.* from ").append(table).append(" d where true");
    }

    public static Selection from(String table, Caller caller) {
        Selection selection = new Selection(table);
        if (caller.isSystem()) {
            return selection;
        }
        if (caller.scope() instanceof Scope.Region region) {
            return selection.and(OF_REGION, "reach", region.regionCode());
        }
        if (caller.scope() instanceof Scope.Institution own) {
            return selection.where("d.subject_id = :reach", "reach", own.institutionId());
        }
        throw new ProblemException(RequestProblem.NOT_FOUND);
    }

    /** Adds a condition unless its value is absent. */
    public Selection where(String condition, String name, @Nullable Object value) {
        return value == null ? this : and(" and " + condition, name, value);
    }

    public Selection inRegion(@Nullable String regionCode) {
        return where(IN_REGION, "region", regionCode);
    }

    /** Continues after the row of that id. */
    public Selection after(@Nullable UUID id) {
        return where("d.id < :after", "after", id);
    }

    @SuppressWarnings("unchecked")
    public <T> List<T> list(EntityManager entities, Class<T> type, int limit) {
        Query query = entities.createNativeQuery(sql + " order by d.id desc limit " + limit, type);
        parameters.forEach(query::setParameter);
        return query.getResultList();
    }

    private Selection and(String clause, String name, Object value) {
        sql.append(clause);
        parameters.put(name, value);
        return this;
    }
}
