package cn.anxue.fee.order;

import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.identity.Scope;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** How far a caller reaches among orders, as a condition of the query itself over {@code fee_order o}. */
public final class OrderScope {
    private OrderScope() {}

    /** Binds one text: see {@link #bind}. */
    public static String condition(Caller caller) {
        if (caller.isSystem()) {
            return "?::text = ''";
        }
        Scope scope = caller.scope();
        if (scope instanceof Scope.Order && caller.has(Role.FAMILY)) {
            return "o.id = ?::uuid";
        }
        if (scope instanceof Scope.Institution && caller.has(Role.INSTITUTION)) {
            return "o.institution_id = ?::uuid";
        }
        if (scope instanceof Scope.Region && readsOrders(caller)) {
            return "exists (select from institution_sight s where s.institution_id = o.institution_id and s.region_code = ?)";
        }
        return "?::text is null";
    }

    public static void bind(Caller caller, PreparedStatement statement, int parameter) throws SQLException {
        statement.setString(parameter, key(caller.isSystem() ? new Scope.None() : caller.scope()));
    }

    private static boolean readsOrders(Caller caller) {
        return caller.has(Role.OFFICER) || caller.has(Role.APPROVER) || caller.has(Role.AUDITOR);
    }

    private static String key(Scope scope) {
        if (scope instanceof Scope.Order order) {
            return order.orderId().toString();
        }
        if (scope instanceof Scope.Institution institution) {
            return institution.institutionId().toString();
        }
        if (scope instanceof Scope.Region region) {
            return region.regionCode();
        }
        return "";
    }
}
