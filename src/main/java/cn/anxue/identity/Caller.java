package cn.anxue.identity;

import java.util.Set;
import java.util.UUID;

/**
 * The actor on whose behalf an act runs. Services take it as an argument and check scope themselves.
 *
 * @param name the sign-in name, never a person's name
 */
public record Caller(ActorId id, String name, Set<Role> roles, Scope scope) {
    /** The service itself, for jobs and for loading demo data. */
    public static final Caller SYSTEM = new Caller(new ActorId(new UUID(0, 0)), "system", Set.of(), new Scope.None());

    public Caller {
        roles = Set.copyOf(roles);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    public boolean isSystem() {
        return id.equals(SYSTEM.id);
    }
}
