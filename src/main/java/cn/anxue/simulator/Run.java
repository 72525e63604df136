package cn.anxue.simulator;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A city's accounts played day by day from one seed.
 *
 * @param faults whether the bank has bad days
 * @param playedUntil the last day that was written down; null before the first
 * @param toldUntil the last day that was told to the end
 */
public record Run(
        UUID id,
        String name,
        long seed,
        boolean faults,
        LocalDate firstOn,
        @Nullable LocalDate playedUntil,
        @Nullable LocalDate toldUntil) {
    /** The day to be played next. */
    public LocalDate next() {
        return playedUntil == null ? firstOn : playedUntil.plusDays(1);
    }

    /** Whether the telling of the last day broke off. */
    boolean isHalfTold() {
        return playedUntil != null && !playedUntil.equals(toldUntil);
    }
}
