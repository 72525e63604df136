package cn.anxue.calendar;

import java.time.LocalDate;
import java.util.Objects;

/**
 * The last day on which something may still be done.
 *
 * @param provisional counted over days whose arrangement is not yet published (暂定), so to be recomputed
 */
public record Deadline(LocalDate on, boolean provisional) {
    public Deadline {
        Objects.requireNonNull(on);
    }

    public boolean hasPassed(LocalDate today) {
        return today.isAfter(on);
    }

    /**
     * What stands after recomputing a deadline that protects a family: a day once promised is never taken back.
     *
     * @param promised as told before
     * @param recomputed as counted now; whether the outcome is still provisional is its to say
     */
    public static Deadline laterOf(Deadline promised, Deadline recomputed) {
        return promised.on.isAfter(recomputed.on) ? new Deadline(promised.on, recomputed.provisional) : recomputed;
    }
}
