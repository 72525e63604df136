package cn.anxue.identity;

import java.time.Instant;

/** A way in, shown once to whoever hands it on. */
public record Invitation(SecretCode code, Instant expiresAt) {}
