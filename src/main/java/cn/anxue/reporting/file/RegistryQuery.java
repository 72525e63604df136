package cn.anxue.reporting.file;

import cn.anxue.enforcement.Standing;
import cn.anxue.institution.InstitutionCategory;
import cn.anxue.institution.InstitutionState;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the registry is narrowed to; null is no bound.
 *
 * @param text part of a name, brand or former name, or a whole code or licence number
 * @param regionCode the region it lies in or below
 * @param after the last one of the page before
 */
public record RegistryQuery(
        @Nullable String text,
        @Nullable String regionCode,
        @Nullable InstitutionState state,
        @Nullable Standing standing,
        @Nullable InstitutionCategory category,
        @Nullable DepositFilter deposit,
        @Nullable UUID after,
        int limit) {}
