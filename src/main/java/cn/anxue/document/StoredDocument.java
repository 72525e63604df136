package cn.anxue.document;

import java.time.Instant;

/** A file with its bytes. */
public record StoredDocument(DocumentId id, MediaType type, String fileName, Instant storedAt, byte[] content) {}
