package cn.anxue.institution;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a list is narrowed to; null is no bound.
 *
 * @param text part of a name, brand or former name, or a whole code, licence number or platform id
 * @param regionCode the region it lies in or below
 * @param after the last one of the page before
 */
public record InstitutionQuery(
        @Nullable String text,
        @Nullable String regionCode,
        @Nullable InstitutionState state,
        @Nullable UUID after,
        int limit) {}
