package cn.anxue.message;

import java.time.Instant;
import java.util.UUID;

/** A message that reached whoever delivers it. */
public record SentMessage(MessageId id, String kind, UUID subjectId, Instant sentAt) {}
