package cn.anxue.message;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message as kept, decrypted. */
public record Message(
        MessageId id,
        String kind,
        Recipient to,
        String text,
        UUID subjectId,
        MessageState state,
        Instant queuedAt,
        @Nullable Instant sentAt) {}
