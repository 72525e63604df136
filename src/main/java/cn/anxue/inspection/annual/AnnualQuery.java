package cn.anxue.inspection.annual;

import org.jspecify.annotations.Nullable;

/** What to look for; everything that is absent narrows nothing. */
public record AnnualQuery(
        @Nullable Integer year,
        @Nullable String state,
        @Nullable String region,
        @Nullable String cursor,
        int limit) {}
