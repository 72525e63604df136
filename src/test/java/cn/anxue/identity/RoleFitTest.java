package cn.anxue.identity;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RoleFitTest {
    private static final Scope REGION = new Scope.Region("410902");
    private static final Scope BANK = new Scope.Bank("000000000001");

    @Test
    void letsRolesActWithinTheirKindOfScope() {
        assertDoesNotThrow(() -> RoleFit.check(Set.of(Role.OFFICER, Role.INSPECTOR), REGION));
        assertDoesNotThrow(() -> RoleFit.check(Set.of(Role.BANK), BANK));
        assertDoesNotThrow(() -> RoleFit.check(Set.of(Role.ADMINISTRATOR), new Scope.None()));
        assertDoesNotThrow(() -> RoleFit.check(Set.of(Role.INSTITUTION), new Scope.None()));
    }

    @Test
    void keepsAdministratorsFromMoney() {
        assertThrows(IllegalArgumentException.class, () -> RoleFit.check(Set.of(Role.ADMINISTRATOR), REGION));
        assertThrows(
                IllegalArgumentException.class,
                () -> RoleFit.check(Set.of(Role.ADMINISTRATOR, Role.APPROVER), new Scope.None()));
    }

    @Test
    void refusesRolesOutsideTheirKindOfScope() {
        assertThrows(IllegalArgumentException.class, () -> RoleFit.check(Set.of(Role.BANK), REGION));
        assertThrows(IllegalArgumentException.class, () -> RoleFit.check(Set.of(Role.OFFICER), BANK));
        assertThrows(IllegalArgumentException.class, () -> RoleFit.check(Set.of(), REGION));
    }

    @Test
    void writesScopesIntoTokensAndBack() {
        for (Scope scope : List.of(REGION, BANK, new Scope.Institution(UUID.randomUUID()), new Scope.None())) {
            assertEquals(scope, ScopeClaim.scope(ScopeClaim.of(scope)));
            assertEquals(scope, StoredScope.of(scope).scope());
        }
    }
}
