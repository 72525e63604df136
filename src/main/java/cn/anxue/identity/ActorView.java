package cn.anxue.identity;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An actor as administrators see him: what he may do, never what he did. */
public record ActorView(
        ActorId id,
        String name,
        Set<Role> roles,
        Scope scope,
        ActorState state,
        boolean secondFactor,
        Instant createdAt,
        @Nullable Instant disabledAt,
        long version) {
    public ActorView {
        roles = Set.copyOf(roles);
    }
}
