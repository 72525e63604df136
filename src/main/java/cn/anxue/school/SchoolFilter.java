package cn.anxue.school;

import org.jspecify.annotations.Nullable;

/**
 * Which schools are asked for.
 *
 * @param text part of a name, or a whole unified code
 * @param ended whether those whose service has ended are shown too
 */
public record SchoolFilter(
        @Nullable String region,
        @Nullable Stage stage,
        @Nullable String text,
        boolean ended) {}
