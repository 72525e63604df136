package cn.anxue.scope;

import cn.anxue.Tokens;
import cn.anxue.identity.Role;
import cn.anxue.institution.InstitutionFixtures;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who asks: of each role one within reach of the samples, and one of another district, bank, institution or order. */
final class Callers {
    private static @Nullable UUID stranger;

    private Callers() {}

    static String inside(Role role, Ask ask) {
        return switch (role) {
            case INSTITUTION -> Tokens.ofInstitution(ask.institution() == null ? stranger() : ask.institution());
            case FAMILY -> Tokens.ofOrder(ask.order() == null ? new UUID(0, 1) : ask.order());
            case BANK -> Tokens.of("bank");
            case ADMINISTRATOR -> Tokens.of("admin");
            case OFFICER, APPROVER, INSPECTOR, AUDITOR, CONFIDANT, SUPERVISOR -> Tokens.of(role.group() + ".test");
        };
    }

    static String outside(Role role) {
        return switch (role) {
            case INSTITUTION -> Tokens.ofInstitution(stranger());
            case FAMILY -> Tokens.ofOrder(new UUID(0, 2));
            case BANK -> Tokens.of("bank2");
            case ADMINISTRATOR -> throw new IllegalArgumentException("administrators have no scope to be outside of");
            case OFFICER, APPROVER, INSPECTOR, AUDITOR, CONFIDANT, SUPERVISOR -> Tokens.of(role.group() + ".other");
        };
    }

    /** An institution that exists and has nothing to do with any sample. */
    private static synchronized UUID stranger() {
        if (stranger == null) {
            stranger = InstitutionFixtures.register().value();
        }
        return Objects.requireNonNull(stranger);
    }
}
