package cn.anxue.inspection.draw;

import org.jspecify.annotations.Nullable;

/** What anybody can read of a draw, as far as it has come. */
public record Published(
        String pool,
        String poolSha256,
        @Nullable String firstCommitment,
        @Nullable String secondCommitment,
        @Nullable String firstSecret,
        @Nullable String secondSecret,
        @Nullable String seed,
        @Nullable String result) {}
