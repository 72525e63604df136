package cn.anxue.identity;

import java.util.Set;

/** Which roles may stand together and with which scope; PostgreSQL checks the same. */
final class RoleFit {
    private RoleFit() {}

    /** @throws IllegalArgumentException where an actor would hold more than one kind of office */
    static void check(Set<Role> roles, Scope scope) {
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("an actor needs a role");
        }
        for (Role role : roles) {
            if (!fits(role, scope)) {
                throw new IllegalArgumentException(role + " does not act within " + scope);
            }
        }
        if (roles.size() > 1 && !roles.stream().allMatch(RoleFit::isOfOffice)) {
            throw new IllegalArgumentException(roles + " must not be held by one actor");
        }
    }

    /** The same as an answer. A family is no actor: it signs in by an order and a code. */
    static boolean isMet(Set<Role> roles, Scope scope) {
        return !roles.isEmpty()
                && !roles.contains(Role.FAMILY)
                && roles.stream().allMatch(role -> fits(role, scope))
                && (roles.size() == 1 || roles.stream().allMatch(RoleFit::isOfOffice));
    }

    private static boolean fits(Role role, Scope scope) {
        if (scope instanceof Scope.None) {
            return true;
        }
        return switch (role) {
            case OFFICER, APPROVER, INSPECTOR, AUDITOR, CONFIDANT, SUPERVISOR -> scope instanceof Scope.Region;
            case BANK -> scope instanceof Scope.Bank;
            case INSTITUTION -> scope instanceof Scope.Institution;
            case FAMILY -> scope instanceof Scope.Order;
            case ADMINISTRATOR -> false;
        };
    }

    private static boolean isOfOffice(Role role) {
        return switch (role) {
            case OFFICER, APPROVER, INSPECTOR, AUDITOR -> true;
            case BANK, INSTITUTION, FAMILY, ADMINISTRATOR, CONFIDANT, SUPERVISOR -> false;
        };
    }
}
