package cn.anxue.message;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message on its way.
 *
 * @param sentAt when it arrived; null while it waits for the gateway
 */
public record Sending(MessageId id, @Nullable Instant sentAt) {}
