package cn.anxue.inspection.draw;

import cn.anxue.institution.InstitutionCategory;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A draw to be published.
 *
 * @param categories whose institutions are in the pool; empty for all
 * @param announced whether the visits are told beforehand; where not, the list is public after the last day of visits
 * @param replaces the one that lapsed or was abandoned before
 */
public record DrawDraft(
        String title,
        String regionCode,
        Set<InstitutionCategory> categories,
        int each,
        LocalDate visitsFrom,
        LocalDate visitsUntil,
        boolean announced,
        @Nullable DrawId replaces) {}
