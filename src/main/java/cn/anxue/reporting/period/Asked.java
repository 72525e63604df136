package cn.anxue.reporting.period;

import cn.anxue.institution.Relation;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What figures are asked for: a place, a period, and what was known when.
 *
 * @param relation through which institutions belong to the place
 * @param known what was recorded later does not count; all that is known if absent
 */
public record Asked(
        String regionCode,
        Relation relation,
        Period period,
        @Nullable Instant known) {
    Asked of(String otherRegion) {
        return new Asked(otherRegion, relation, period, known);
    }

    Asked during(Period other) {
        return new Asked(regionCode, relation, other, known);
    }

    Asked knownNow() {
        return new Asked(regionCode, relation, period, null);
    }
}
