package cn.anxue.simulator;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A city's accounts played day by day from one seed.
 *
 * @param faults whether the bank has bad days
 * @param playedUntil the last day that was written down; null before the first
 */
public record Run(
        UUID id,
        String name,
        long seed,
        boolean faults,
        LocalDate firstOn,
        @Nullable LocalDate playedUntil) {
    /** The day to be played next. */
    public LocalDate next() {
        return playedUntil == null ? firstOn : playedUntil.plusDays(1);
    }
}
