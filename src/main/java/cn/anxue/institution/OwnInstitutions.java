package cn.anxue.institution;

import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.identity.Scope;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * Whose institutions a caller has something to do for, as a condition of the question itself: officers those which their
 * authority looks after in one relation, an institution itself. Everybody else none.
 */
public final class OwnInstitutions {
    private OwnInstitutions() {}

    /**
     * Binds one text: see {@link #bind}.
     *
     * @param column that holds the institution's id
     */
    public static String condition(Caller caller, Relation relation, String column) {
        if (caller.scope() instanceof Scope.Institution && caller.has(Role.INSTITUTION)) {
            return column + " = ?::uuid";
        }
        if (caller.scope() instanceof Scope.Region && caller.has(Role.OFFICER)) {
            return "exists (select from institution_oversight_region reached where reached.institution_id = " + column
                    + " and reached.relation = '" + relation.name() + "' and reached.region_code = ?)";
        }
        return "?::text is null";
    }

    public static void bind(Caller caller, PreparedStatement statement, int parameter) throws SQLException {
        statement.setString(parameter, key(caller.scope()));
    }

    /** Whether there is anything to ask for at all. */
    public static boolean isAny(Caller caller) {
        return caller.scope() instanceof Scope.Institution && caller.has(Role.INSTITUTION)
                || caller.scope() instanceof Scope.Region && caller.has(Role.OFFICER);
    }

    /** The page on which everything about an institution stands. */
    public static String page(Object institution) {
        return "/console/institutions/" + institution;
    }

    private static String key(Scope scope) {
        if (scope instanceof Scope.Institution own) {
            return own.institutionId().toString();
        }
        return scope instanceof Scope.Region region ? region.regionCode() : "";
    }
}
