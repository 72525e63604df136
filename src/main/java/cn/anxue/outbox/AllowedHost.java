package cn.anxue.outbox;

import java.time.Instant;
import java.util.UUID;

/** A host of a private network that webhooks may reach. */
public record AllowedHost(UUID id, String host, String reason, Instant createdAt) {}
