package cn.anxue.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A client without its secret. */
public record ClientView(
        ActorId id,
        String name,
        Scope scope,
        Instant createdAt,
        @Nullable Instant revokedAt) {}
