package cn.anxue.inspection.campaign;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A round with its coverage, counted from the visits.
 *
 * @param campaign absent for a quarterly patrol
 * @param reached to how many of the targets a visit is signed
 */
public record RoundView(
        RoundId id,
        @Nullable UUID campaign,
        String regionCode,
        int n,
        int year,
        @Nullable Integer quarter,
        String title,
        LocalDate startsOn,
        LocalDate endsOn,
        @Nullable LocalDate closedOn,
        int targets,
        int reached) {
    /** Whether nobody is left. */
    public boolean isFull() {
        return reached == targets;
    }
}
